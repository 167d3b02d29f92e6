"""Certificates and signatures: the seal's authority, PKCS#12, CAdES and their validation (pyHanko inside)."""
