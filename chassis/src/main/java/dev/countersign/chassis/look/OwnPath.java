package dev.countersign.chassis.look;

import java.util.regex.Pattern;

/// Whether an address that somebody sends is a path of ours, in the form in which a browser asks for it, so that it can
/// be gone to. Browsers take a second slash, or a backslash, for the beginning of another host, and overlook control
/// characters (URL standard, 4.4).
final class OwnPath {
    private static final Pattern OWN = Pattern.compile("/(?:[!-~&&[^/\\\\]][!-~&&[^\\\\]]*)?");

    private OwnPath() {}

    static boolean is(String address) {
        return OWN.matcher(address).matches();
    }
}
