package dev.countersign.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;

/// Makes bodies and parameters of the form that an operation describes, with a value here and there that nobody
/// would send. The same numbers give the same values.
final class Malformed {
    private static final int DEEPEST = 6;

    /// As they stand in JSON.
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1.5",
            "9223372036854775808",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\ufeff\"",
            "\"' OR 1=1 --\"",
            "\"${jndi:ldap://x}\"",
            "\"<script>alert(1)</script>\"",
            "\"../../etc/passwd\"",
            "\"2026-02-30\"",
            "\"9999999999-01-01\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "{\"a\":1,\"a\":2}");

    private static final List<String> PARAMETERS = List.of(
            "",
            "0",
            "-1",
            "101",
            "99999999999",
            "1e3",
            "null",
            "%00",
            "%ED%A0%80",
            "%zz",
            "%F0%9F%98%80",
            "'%20OR%201=1--",
            "..%2F..%2Fetc%2Fpasswd",
            "%3Cscript%3E",
            "a".repeat(3000),
            "00000000-0000-0000-0000-000000000000",
            "%25",
            "%0d%0aX:%20y",
            "MTk3MC0wMS0wMVQwMDowMDowMFp8",
            "1;2",
            "[]",
            "%7B%7D");

    private final Random random;

    Malformed(Random random) {
        this.random = random;
    }

    String parameter() {
        return pick(PARAMETERS);
    }

    String body(JsonNode schema) {
        return switch (random.nextInt(24)) {
            case 0 -> pick(VALUES);
            case 1 -> "";
            case 2 -> value(schema, 0) + "}";
            case 3 -> "[".repeat(5000);
            case 4 -> "{\"content\":".repeat(2000);
            case 5 -> cut(value(schema, 0));
            case 6 -> "\u0000\u0001\ufffe";
            default -> value(schema, 0);
        };
    }

    private String cut(String text) {
        return text.substring(0, random.nextInt(text.length() + 1));
    }

    private String value(JsonNode schema, int depth) {
        if (random.nextInt(12) == 0) {
            return pick(VALUES);
        }
        if (random.nextInt(60) == 0) {
            return large();
        }
        JsonNode known = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
        if (known.has("enum") && known.path("enum").size() > 0) {
            return known.path("enum")
                    .path(random.nextInt(known.path("enum").size()))
                    .toString();
        }
        if (depth > DEEPEST) {
            return "null";
        }
        return typed(known, depth);
    }

    private String large() {
        return switch (random.nextInt(3)) {
            case 0 -> "[" + "null,".repeat(9_999) + "null]";
            case 1 -> "\"" + "x".repeat(200_001) + "\"";
            default -> "1" + "0".repeat(900);
        };
    }

    private String typed(JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.path(0).asText() : type.asText();
        return switch (name) {
            case "object" -> object(schema, depth);
            case "array" -> "[" + value(schema.path("items"), depth + 1) + "]";
            case "integer", "number" -> Integer.toString(random.nextInt(-1, 100));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "string" -> text(schema.path("format").asText());
            default -> pick(VALUES);
        };
    }

    private String text(String format) {
        return switch (format) {
            case "uuid" -> "\"" + new java.util.UUID(random.nextLong(), random.nextLong()) + "\"";
            case "date" -> "\"2027-01-3" + random.nextInt(3) + "\"";
            case "date-time" -> "\"2027-01-30T00:00:0" + random.nextInt(10) + "Z\"";
            default -> "\"" + "word ".repeat(random.nextInt(1, 4)) + "\"";
        };
    }

    private String object(JsonNode schema, int depth) {
        StringBuilder object = new StringBuilder("{");
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(8) != 0) {
                object.append(object.length() == 1 ? "" : ",")
                        .append('"')
                        .append(property.getKey())
                        .append("\":")
                        .append(value(property.getValue(), depth + 1));
            }
        });
        if (random.nextInt(15) == 0) {
            object.append(object.length() == 1 ? "" : ",")
                    .append("\"surprise\":")
                    .append(pick(VALUES));
        }
        return object.append('}').toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
