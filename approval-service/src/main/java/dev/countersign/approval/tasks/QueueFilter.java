package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.tasks.Sieve.Whose;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the queue shows, as the parameters of its address say.
///
/// @param team one of the person's teams, or one in which they stand in for somebody; absent means all of
///     them
/// @param scopes what of it is theirs
/// @param sieve what of that they want to see
record QueueFilter(@Nullable String team, List<Scope> scopes, Sieve sieve) {
    private static final int LONGEST_TEXT = 100;

    /// @throws ProtocolRefused.BadParameter when the person is not in the team, or a parameter is none
    static QueueFilter of(QueueParameters asked, Actor me) {
        @Nullable String text = orNull(asked.text);
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new ProtocolRefused.BadParameter("text has at most " + LONGEST_TEXT + " characters.");
        }
        @Nullable Whose whose = chosen(Whose.values(), asked.whose, "whose");
        Sieve sieve = new Sieve(
                chosen(Lane.values(), asked.lane, "lane"),
                chosen(TaskKind.values(), asked.kind, "kind"),
                whose == null ? Whose.ALL : whose,
                whose == Whose.MINE ? me.person().sub() : null,
                "true".equals(asked.overdue),
                text);
        return of(orNull(asked.team), sieve, me);
    }

    private static QueueFilter of(@Nullable String team, Sieve sieve, Actor me) {
        if (team == null) {
            return new QueueFilter(null, Scope.of(me), sieve);
        }
        Set<String> teams = me.allTeams();
        if (!teams.contains(team)) {
            throw new ProtocolRefused.BadParameter(
                    teams.isEmpty()
                            ? "You are in no team, so no queue is yours."
                            : "team is one of your teams: " + String.join(", ", new TreeSet<>(teams)) + ".");
        }
        return new QueueFilter(
                team,
                Scope.of(me).stream().filter(scope -> scope.team().equals(team)).toList(),
                sieve);
    }

    /// Whether anything is left out but other teams' tasks.
    public boolean sifted() {
        return !sieve.equals(Sieve.OPEN);
    }

    /// The lane that is shown alone.
    public @Nullable Lane lane() {
        return sieve.lane();
    }

    /// Whether tasks of this kind are shown alone.
    public boolean isKind(String name) {
        return sieve.kind() != null && sieve.kind().name().equals(name);
    }

    /// Whether it is those in certain hands that are shown.
    public boolean isWhose(String code) {
        return sieve.whose().code().equals(code);
    }

    public boolean overdue() {
        return sieve.overdue();
    }

    /// What is looked for; empty when nothing is.
    public String text() {
        return sieve.text() == null ? "" : sieve.text();
    }

    /// The page of the queue of one team, sifted in the same way.
    public String ofTeam(String one) {
        return new QueueFilter(one, List.of(), sieve).pagePath(null);
    }

    /// The page of the queue of all teams, sifted in the same way.
    public String ofAllTeams() {
        return new QueueFilter(null, List.of(), sieve).pagePath(null);
    }

    /// The page of the queue of the same teams with nothing left out.
    public String whole() {
        return new QueueFilter(team, List.of(), Sieve.OPEN).pagePath(null);
    }

    /// The page of the queue that begins behind the cursor; null for the first.
    public String pagePath(@Nullable String after) {
        return path("/queue", after);
    }

    /// Where the ticked tasks of that page are taken.
    public String takePath() {
        return path("/queue/take", null);
    }

    /// The stream of changes of that page.
    String changesPath(@Nullable String after) {
        return path("/queue/changes", after);
    }

    private String path(String address, @Nullable String after) {
        UriBuilder path = with(UriBuilder.fromPath(address));
        return (after == null ? path : path.queryParam("after", after)).build().toString();
    }

    /// The list's address with these parameters.
    String apiPath(int limit) {
        return with(UriBuilder.fromPath("/api/queue").queryParam("limit", limit))
                .build()
                .toString();
    }

    private UriBuilder with(UriBuilder path) {
        add(path, "team", team);
        add(path, "lane", sieve.lane() == null ? null : sieve.lane().name());
        add(path, "kind", sieve.kind() == null ? null : sieve.kind().name());
        add(path, "whose", sieve.whose() == Whose.ALL ? null : sieve.whose().code());
        add(path, "overdue", sieve.overdue() ? "true" : null);
        // Encoded here: the builder would take braces for a parameter and leave a per cent sign as it is.
        return sieve.text() == null ? path : path.queryParam("text", encoded(sieve.text()));
    }

    private static void add(UriBuilder path, String name, @Nullable String value) {
        if (value != null) {
            path.queryParam(name, value);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] values, @Nullable String asked, String name) {
        @Nullable String code = orNull(asked);
        if (code == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equals(code.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ProtocolRefused.BadParameter(name + " is one of "
                        + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }
}
