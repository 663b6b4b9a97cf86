"""What people see and touch: the only place for Qt; may import services and everything below."""
