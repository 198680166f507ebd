"""The published vectors, run through the algorithms as Jourdesk uses them.

They come with the package ``cryptography-vectors`` (the extra ``vectors``); without it these tests are left out, and the answers
that ``vault.known_answers`` computes at every start remain.
"""

import hashlib
import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite

from jourdesk.vault.sealing import verify

FOLDER = Path(pytest.importorskip("cryptography_vectors").__file__).parent
HYBRID, X25519 = 0x647A, 0x0020
AEADS: dict[int, tuple[AEAD, type[AESGCM | ChaCha20Poly1305]]] = {
    1: (AEAD.AES_128_GCM, AESGCM),
    2: (AEAD.AES_256_GCM, AESGCM),
    3: (AEAD.CHACHA20_POLY1305, ChaCha20Poly1305),
}
KDFS = {1: KDF.HKDF_SHA256, 3: KDF.HKDF_SHA512, 17: KDF.SHAKE256}


def hpke_vectors(name: str, kem: int) -> list[dict[str, Any]]:
    found = json.loads((FOLDER / "HPKE" / name).read_text(encoding="utf-8"))
    return [v for v in found if v["mode"] == 0 and v["kem_id"] == kem and v["aead_id"] in AEADS]


def opens(vector: dict[str, Any], kem: KEM, private: Any) -> bool:
    """Seal with the published key and base nonce; the private key of the vector opens it."""
    aead, cipher = AEADS[vector["aead_id"]]
    info, key, nonce = (bytes.fromhex(vector[name]) for name in ("info", "key", "base_nonce"))
    sealed = bytes.fromhex(vector["enc"]) + cipher(key).encrypt(nonce, b"sealed", None)
    return Suite(kem, KDFS[vector["kdf_id"]], aead).decrypt(sealed, private, info=info) == b"sealed"


def test_hpke_with_ml_kem_768_and_x25519_agrees_with_the_working_groups_vectors() -> None:
    vectors = hpke_vectors("hpke-pq-test-vectors.json", HYBRID)
    assert len(vectors) >= 2
    for vector in vectors:
        seeds = hashlib.shake_256(bytes.fromhex(vector["skRm"])).digest(96)
        mlkem = MLKEM768PrivateKey.from_seed_bytes(seeds[:64])
        x25519 = X25519PrivateKey.from_private_bytes(seeds[64:])
        public = mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        assert public.hex() == vector["pkRm"]  # the order in which our receive keys are written, too
        assert opens(vector, KEM.MLKEM768_X25519, MLKEM768X25519PrivateKey(mlkem, x25519))


def test_hpke_agrees_with_rfc_9180() -> None:
    vectors = hpke_vectors("test-vectors.json", X25519)
    assert len(vectors) >= 6
    for vector in vectors:
        private = X25519PrivateKey.from_private_bytes(bytes.fromhex(vector["skRm"]))
        assert opens(vector, KEM.X25519, private)


def test_ml_kem_768_agrees_with_its_vectors() -> None:
    text = (FOLDER / "asymmetric" / "MLKEM" / "kat_MLKEM_768.rsp").read_text(encoding="ascii")
    blocks = [dict(line.split(" = ") for line in block.splitlines() if " = " in line) for block in text.split("\n\n")]
    for block in islice((block for block in blocks if "ct" in block), 50):
        key = MLKEM768PrivateKey.from_seed_bytes(bytes.fromhex(block["d"] + block["z"]))
        assert key.public_key().public_bytes_raw().hex() == block["pk"]
        assert key.decapsulate(bytes.fromhex(block["ct"])).hex() == block["ss"]


def test_signatures_agree_with_the_vectors_of_ed25519() -> None:
    with (FOLDER / "asymmetric" / "Ed25519" / "sign.input").open(encoding="ascii") as lines:
        for line in islice(lines, 200):
            _, public, message, signed = (bytes.fromhex(part) for part in line.strip().split(":")[:4])
            assert verify(public, signed[:64], message)
            assert not verify(public, signed[:63] + bytes([signed[63] ^ 1]), message)
