package dev.countersign.approval.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What the record keeps of a publication. The text itself is the version's, which never changes; its digest here tells
/// whether it has.
///
/// @param sha256 of the text in UTF-8, in hexadecimal digits
record Publication(
        int version, String name, String sha256, @Nullable Author author) {

    static Publication of(PolicyVersion published) {
        return new Publication(published.version(), published.name(), digest(published.yaml()), published.author());
    }

    private static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
