"""Questions to the child: the banks they come from and the check of how one is put."""
