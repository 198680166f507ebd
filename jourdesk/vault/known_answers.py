"""Known-answer tests: run at start, before any key is touched. A library that computes wrongly must not see a secret."""

import hmac
from collections.abc import Callable
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from jourdesk.domain.problems import Unavailable
from jourdesk.vault.known_hpke import hpke


def _aes_256_gcm() -> tuple[bytes, str]:
    """McGrew and Viega, The Galois/Counter Mode of Operation, test case 16."""
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    plain = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    bound = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    sealed = AESGCM(key).encrypt(bytes.fromhex("cafebabefacedbaddecaf888"), plain, bound)
    return sealed, (
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
    )


def _argon2id() -> tuple[bytes, str]:
    """RFC 9106, section 5.3."""
    made = Argon2id(
        salt=b"\x02" * 16, length=32, iterations=3, lanes=4, memory_cost=32, secret=b"\x03" * 8, ad=b"\x04" * 12
    ).derive(b"\x01" * 32)
    return made, "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def _ed25519() -> tuple[bytes, str]:
    """RFC 8032, section 7.1, test 2."""
    seed = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    return Ed25519PrivateKey.from_private_bytes(seed).sign(b"\x72"), (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )


def _hkdf_sha256() -> tuple[bytes, str]:
    """RFC 5869, appendix A.1."""
    made = HKDF(
        algorithm=SHA256(), length=42, salt=bytes(range(13)), info=bytes.fromhex("f0f1f2f3f4f5f6f7f8f9")
    ).derive(b"\x0b" * 22)
    return made, "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"


def _hmac_sha256() -> tuple[bytes, str]:
    """RFC 4231, test case 2."""
    return hmac.digest(b"Jefe", b"what do ya want for nothing?", "sha256"), (
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )


ANSWERS: Final[dict[str, Callable[[], tuple[bytes, str]]]] = {
    "AES-256-GCM": _aes_256_gcm,
    "Argon2id": _argon2id,
    "Ed25519": _ed25519,
    "HKDF-SHA256": _hkdf_sha256,
    "HMAC-SHA256": _hmac_sha256,
    "HPKE ML-KEM-768 + X25519": hpke,
}


def self_check() -> None:
    """Compute every known answer; some milliseconds.

    Raises:
        Unavailable: ``vault.self-check`` with the name of the first algorithm that answers wrongly.
    """
    for name, answer in ANSWERS.items():
        made, known = answer()
        if made.hex() != known:
            raise Unavailable("vault.self-check", algorithm=name)
