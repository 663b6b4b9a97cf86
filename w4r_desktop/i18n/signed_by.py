"""Who answers for a case pack, said the same way wherever a pack is shown."""

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.i18n.message import Message, _


def signed_by(pack: CasePack) -> Message:
    """Who signed the pack, in a few words; plainly where nobody did."""
    if pack.signer is None:
        return _("not signed")
    return _("signed by {name}", name=pack.signer.name)


def signer_in_full(pack: CasePack) -> Message:
    """Who signed the pack and with which key, to be compared by eye or on the telephone."""
    if pack.signer is None:
        return _("Not signed: nobody vouches that it is what the section office wrote.")
    return _(
        "Signed by {name}, key {fingerprint}",
        name=pack.signer.name,
        fingerprint=pack.signer.fingerprint,
    )
