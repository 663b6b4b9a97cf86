"""The engines that letters could be printed with, one file each, all given the same letters."""
