package dev.countersign.stack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.function.Supplier;

/// What must stay the same over restarts and be known to nobody else: made at first use, then read from files that
/// only their owner may read.
public final class Secrets {
    private final Path directory;

    public Secrets(Path directory) {
        this.directory = directory;
    }

    /// 64 hexadecimal digits.
    public String text(String name) {
        return keep(name, () -> {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            return HexFormat.of().formatHex(random);
        });
    }

    /// Of the decision record.
    public SigningPair signingPair(String name) {
        return SigningPair.ofText(keep(name, () -> SigningPair.generate().toText()));
    }

    RSAKey signingKey(String name) {
        try {
            return RSAKey.parse(keep(name, Secrets::generateKey));
        } catch (ParseException e) {
            throw new IllegalStateException(directory.resolve(name) + " is no JSON Web Key", e);
        }
    }

    static String generateKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK cannot make RSA keys", e);
        }
    }

    private synchronized String keep(String name, Supplier<String> first) {
        try {
            Path file = directory.resolve(name);
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                Path partial = Files.createTempFile(directory, name, ".new");
                if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(partial, first.get());
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
