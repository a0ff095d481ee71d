package dev.countersign.chassis.http;

import dev.countersign.chassis.json.Characters;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Whether what stands behind the percent signs of an address is text in UTF-8 that can be kept (RFC 3986, section
/// 2.5).
final class Addresses {
    private Addresses() {}

    static boolean areText(String uri) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int octet = octet(uri, i);
            if (octet < 0) {
                return false;
            }
            bytes.write(octet);
            i += 2;
        }
        return isText(bytes.toByteArray());
    }

    private static int octet(String uri, int percent) {
        if (percent + 2 >= uri.length()) {
            return -1;
        }
        int high = Character.digit(uri.charAt(percent + 1), 16);
        int low = Character.digit(uri.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private static boolean isText(byte[] bytes) {
        try {
            return Characters.areKept(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
