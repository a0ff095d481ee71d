package dev.countersign.system.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.system.history.Ledgers.Entry;
import dev.countersign.system.history.Ledgers.Party;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The rule of the decision record's chain, written from its description alone: a second hand that comes to the same.
final class RecordChain {
    /// What stands before the first entry.
    static final String BEGINNING = "0".repeat(64);

    private RecordChain() {}

    static String next(String previous, Entry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previous));
            digest.update(canonical(entry).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /// RFC 8785: members in the order of their names, no spaces. Every value is a text or a person.
    private static String canonical(Entry entry) {
        Map<String, String> members = new TreeMap<>();
        members.put("sequence", text(Long.toString(entry.sequence())));
        members.put("id", text(entry.id().toString()));
        members.put("at", text(entry.at().toString()));
        members.put("kind", text(entry.kind()));
        members.put("actor", person(entry.actor()));
        if (entry.principal() != null) {
            members.put("principal", person(entry.principal()));
        }
        members.put("subject", text(entry.subject().toString()));
        members.put("payload", text(entry.payload()));
        return object(members);
    }

    private static String person(Party party) {
        return object(new TreeMap<>(Map.of("sub", text(party.sub()), "name", text(party.name()))));
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> text(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(String value) {
        return value.chars().mapToObj(RecordChain::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> unit < ' ' ? "\\u%04x".formatted(unit) : String.valueOf((char) unit);
        };
    }
}
