"""The package: write, recover, seal, verify, read, export. The format lives in this room and nowhere else."""
