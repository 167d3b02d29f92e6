"""The only room, besides the devices, that asks the machine: durable files, clock, paths, locks, age, process."""
