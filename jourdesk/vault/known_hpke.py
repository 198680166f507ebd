"""A known answer of HPKE with ML-KEM-768 + X25519, from the working group's own test vectors (draft-ietf-hpke-pq).

The vector's first encapsulation, with its published key and base nonce: what they seal, the private key of the vector must
open. The vector's cipher is ChaCha20-Poly1305; AES-256-GCM, which Jourdesk uses, has an answer of its own.
"""

import hashlib
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite

_PRIVATE: Final = "3ec47fa82dd5689d27c6190e724c74ec8f608df3331ce331929e37b829676630"
_INFO: Final = "34663634363532303666366532303631323034373732363536333639363136653230353537323665"
_KEY: Final = "131c2ebb469b909a40915914afd7ff5e638888ac7195dcaaaef8f9a84f0e4030"
_NONCE: Final = "2b7a68f19e6cdbd43dda3c6d"
_ENCAPSULATED: Final = (
    "26759c7b22923ea5cc9c78e3e14c8fc62dcb0a66ce44460966978a7fe9685e0c6d22999d99a3f112c307a6d5b2e63591f41e8a3516ba"
    "62908376d664557206e696ae870305ff6ba08125266bc0765672beca90fd5c6dae0d3ddad1506065a9d4f297e0c3e70bb441961df26d"
    "7a19d79d1ef7e2ac5e53b32a3c7b4e07f2af2ae65830a3e8d1cb2ac1932fc19ec5434303b62c9d010645cf95a475913da5d77a282b88"
    "402e4a77ab17b09559dce8a96c67a27bea8f653ceaca3d278b6ed150fe936dda28b1726665c946cab30363ef89eb878ffcc74caa277a"
    "5dab1994193a67967125ebd50986dc16997b8f7484d7d0e27c79ff4b68201c1b4102f5a73322fd3da96bf655d90c9b1e6305e01ab1b3"
    "449ea3f458b0e98e1f2d1632825c3b30018bb5eefbcc80f767d0b9e7f9f731e1958083879ebcc1b5bb061e89302c444a85eeed169b10"
    "d2520fd47b6a111914f3bda2f31d04f250522ba951012a629fa2cd2192583cc9abd75d02b7a11fd18056c414b8f0e0936535bf9b637c"
    "7e614a1ae9b9e907fe9d14243f13625ec92a97599eaa491b9da918b586e27d34c7279205dd76cf0ecdbf60b5aea4cfb9dca41069f3e2"
    "fc8f371a7cf3b089ea469d8417bda3149159992399ccd5baf776a0f8966d4742cbedaeac131dde853cb1fbb7b869a4c01cea8a487a2e"
    "52e757bf4dfcec23995e5f088804d2cf99c82f087454144cc586845d7cf81249e7ad919ea1b06001ad13501da118ee19859595015b4b"
    "1872912dd2d4f5dd854f144ae07038bd8bb2b498f8edcb1c70c2102af768d508a1b4237238c0c6e34a9c819b0ebf28f49505d374095b"
    "2b58c7a810cf1e806cb3c79af3bc84c8b657787804e374df2b49be6ac510d43024e65fd031540a7cd45c9348ad9f5511b969be6f9c4d"
    "849c1428f611225b0d9a3ae341669ba645baa877cdc34c39f5975f4991a77f86eca2c25ebee63a06928c1bbc9513f35547645e835544"
    "c1e4a8f33d7f29c1cfbde6425fa05aeff69f373aa8a281c92817cbe5be9305795354efc71a89462e87ce83919d679dcbfded88f7fff9"
    "177f4b49e8a959d9aa78b63feb99fa56735df0f4fc253653a9177f767b307bb2a9e7e4d9042f22cc6c4f177db80efaebfef8a3baa6f1"
    "423335c830308c2496118263f0bd361d93f8b4e75a7cba94c2af72dd13ee8926524cfe9df14f79165a3498b9fd631cbb874d25b11315"
    "f9acb442512561cf7dc6098a08874fcc704cdd5e84e57811a49e78fbd56e5a8e767617321c295095595ea2b0f4aaca30dd38749ab835"
    "32be1bdcf4c32a119e035558bb427dbdb806b4e15cea8df3c098728c2b5e40209c5138531db1b660777544e6a014477a7d1b93eb0f24"
    "5fe9e7053997c10504ef692f21639c86d8926ddce6886d0c39eb7c59357ee54f81871019593713f4a6df37bf7003358694cff59af987"
    "2ca02bf762e20499227dba2f552203459dcc69780ef08d9bab4140d96e1c478f06b63b60c9bfb10d90e31d47570ea949ab8e9b99db6e"
    "c2f8a2a77dcb25cc36b733dfc09b8299a9d7b19e68c09ad82703f9b47d34d1a3cbafe42c73f57d0e"
)


def hpke() -> tuple[bytes, str]:
    """Open what the published key of the vector seals; the answer is what was sealed."""
    # The draft expands a private key of 32 bytes with SHAKE256: 64 for ML-KEM-768, 32 for X25519.
    seeds = hashlib.shake_256(bytes.fromhex(_PRIVATE)).digest(96)
    private = MLKEM768X25519PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(seeds[:64]), X25519PrivateKey.from_private_bytes(seeds[64:])
    )
    answer = b"What is sealed to the jour stays with the jour."
    sealed = ChaCha20Poly1305(bytes.fromhex(_KEY)).encrypt(bytes.fromhex(_NONCE), answer, None)
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    try:
        opened = suite.decrypt(bytes.fromhex(_ENCAPSULATED) + sealed, private, info=bytes.fromhex(_INFO))
    except InvalidTag:
        opened = b""
    return opened, answer.hex()
