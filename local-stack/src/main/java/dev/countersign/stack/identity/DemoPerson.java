package dev.countersign.stack.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Somebody to be. The subject of their tokens is the username.
///
/// @param groups teams, roles and cost centres, as the services know them
/// @param does what they can do, in words for the page
public record DemoPerson(String username, String name, String department, List<String> groups, String does) {
    /// The cast of the demonstration.
    public static final List<DemoPerson> ALL = List.of(
            new DemoPerson("mia", "Mia Brandt", "Brand Marketing", List.of(), "Asks for software"),
            new DemoPerson(
                    "tom", "Tom Okafor", "Growth Marketing", List.of(), "Asks for software, in another department"),
            new DemoPerson("sam", "Sam Rivera", "IT Security", List.of("team:security"), "Reviews security"),
            new DemoPerson(
                    "sofia", "Sofia Lindqvist", "IT Security", List.of("team:security"), "Reviews security, with Sam"),
            new DemoPerson("priya", "Priya Nair", "Privacy Office", List.of("team:privacy"), "Reviews privacy"),
            new DemoPerson(
                    "anton", "Anton Weiss", "IT Architecture", List.of("team:architecture"), "Reviews architecture"),
            new DemoPerson("lena", "Lena Ferrari", "Legal", List.of("team:legal"), "Reads contracts"),
            new DemoPerson("ivan", "Ivan Petrov", "IT", List.of("team:it-approval"), "Approves for IT"),
            new DemoPerson(
                    "carla",
                    "Carla Meyer",
                    "Brand Marketing",
                    List.of("cost-centre:CC-1042"),
                    "Owns cost centre CC-1042"),
            new DemoPerson(
                    "gwen",
                    "Gwen Adeyemi",
                    "Growth Marketing",
                    List.of("cost-centre:CC-2210"),
                    "Owns cost centre CC-2210"),
            new DemoPerson(
                    "stella",
                    "Stella Novak",
                    "Marketing Operations",
                    List.of("role:steward"),
                    "Keeps vendors and tools in order"),
            new DemoPerson("paul", "Paul Dubois", "IT Governance", List.of("role:policy-owner"), "Changes the rules"),
            new DemoPerson(
                    "petra",
                    "Petra Lang",
                    "IT Governance",
                    List.of("role:policy-owner"),
                    "Changes the rules, with Paul"),
            new DemoPerson(
                    "olga", "Olga Haddad", "IT Operations", List.of("role:operator"), "Runs and repairs the services"),
            new DemoPerson(
                    "amina",
                    "Amina Diallo",
                    "Internal Audit",
                    List.of("role:auditor"),
                    "Checks the record of decisions"));

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{0,39}");

    /// One of the cast, or a guest without any role.
    ///
    /// @throws IllegalArgumentException for what is not a username
    public static DemoPerson named(String username) {
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException(
                    "Not a username: it has 1 to 40 of a-z 0-9 . _ - and begins with a letter");
        }
        return ALL.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseGet(() -> guest(username));
    }

    public String email() {
        return username + "@example.com";
    }

    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", username);
        claims.put("name", name);
        claims.put("preferred_username", username);
        claims.put("email", email());
        claims.put("department", department);
        claims.put("groups", groups);
        return claims;
    }

    private static DemoPerson guest(String username) {
        String name = Character.toUpperCase(username.charAt(0)) + username.substring(1);
        return new DemoPerson(username, name, "Guests", List.of(), "Asks for software");
    }
}
