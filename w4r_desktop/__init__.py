"""W4R Desktop: the program that letter-writing evenings run on."""
