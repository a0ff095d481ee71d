package dev.countersign.approval.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The chain's one rule: the hash at a place is the SHA-256 over the hash at the place before it and the canonical
/// bytes
/// of the entry.
final class Chain {
    /// What stands before the first entry.
    private static final byte[] NOTHING = new byte[32];

    private Chain() {}

    static byte[] begin() {
        return NOTHING.clone();
    }

    static byte[] next(byte[] previous, Entry entry) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(entry.canonicalBytes());
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
