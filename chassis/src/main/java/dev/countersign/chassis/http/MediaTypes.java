package dev.countersign.chassis.http;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// Whether the name of a media type can be read, and its charset is known here.
final class MediaTypes {
    private MediaTypes() {}

    static boolean isOne(String text) {
        try {
            MediaType type = MediaType.valueOf(text);
            @Nullable String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            return !type.isWildcardType()
                    && !type.isWildcardSubtype()
                    && (charset == null || Charset.isSupported(charset));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// @param text the name of a media type
    static boolean isForm(String text) {
        MediaType type = MediaType.valueOf(text);
        return type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
                || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }
}
