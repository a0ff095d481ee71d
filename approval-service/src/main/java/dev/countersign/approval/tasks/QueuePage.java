package dev.countersign.approval.tasks;

import dev.countersign.chassis.paging.Cursor;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One page of the queue as one statement, made of parts that never change. Whatever the sieve asks for,
/// each of its branches is one range of an index, read until there is enough: one per scope, status and
/// reach, and with a sieve per kind and lane. A single range over several of them would have to be sorted
/// as a whole. What somebody may do for two people or as a member of two teams comes twice and is shown
/// once.
///
/// @param limit of how many tasks at most. It is written into the statement and no parameter of it: what is planned for
///     any number is planned for a tenth of all there is.
record QueuePage(Sieve sieve, int limit) {
    /// How many of the most urgent tasks of a branch are looked through for words in their titles. An
    /// index for words would be written with every task, and a frequent word would still be sorted as a
    /// whole. Of those no more are read than it takes to fill the page.
    static final int DEPTH = 2_000;

    private static final String ALL = "task";

    /// Not by the order of the queue: what somebody holds is little, and may be far down. OFFSET 0 keeps the
    /// database from making one condition of it and the rest.
    private static final String HELD = "(SELECT * FROM task WHERE status = 'CLAIMED' AND claimed_by = ? OFFSET 0)";

    /// All that a sieve lets through.
    private static final String WHOLE = page("", Reach.pages(ALL, "t.status IN ('QUEUED', 'CLAIMED')", "", ""));

    /// In the words of the indexes `task_sifted` and `task_sifted_escalated`.
    private static final String OPEN = "lower(t.status) IN ('queued', 'claimed')";

    private static final String WORDED = "position(? IN lower(title)) > 0";
    private static final String NUMBERED = "AND t.case_id IN (SELECT id FROM approval_case WHERE request_number = ?)";

    String sql() {
        return parts().replace(Reach.LOOKED_THROUGH, Integer.toString(Math.max(limit, DEPTH)))
                .replace(Reach.MOST, Integer.toString(limit));
    }

    private String parts() {
        if (!sieve.isFine()) {
            return WHOLE;
        }
        String more = "AND t.kind = sort.kind AND t.lane = sort.lane" + (sieve.number() == null ? "" : " " + NUMBERED);
        return page(
                "CROSS JOIN (SELECT * FROM unnest(?::text[]) AS k (kind), unnest(?::text[]) AS l (lane)) AS sort",
                Reach.pages(sieve.holder() == null ? ALL : HELD, OPEN, more, words() == null ? "" : WORDED));
    }

    private static String page(String sorts, String branches) {
        return """
            SELECT DISTINCT ON (q.due_at, q.id) q.*
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS mine (team, kind, not_of, not_for)
            CROSS JOIN unnest(?::text[]) AS shown (status)
            %s
            CROSS JOIN LATERAL (%s) AS q
            ORDER BY q.due_at, q.id LIMIT %s\
            """.formatted(sorts, branches, Reach.MOST);
    }

    /// @param first the first parameter behind those of the scopes
    void bind(PreparedStatement select, int first, @Nullable Cursor after, Instant now) throws SQLException {
        int next = first;
        next = texts(select, next, sieve.whose().statuses());
        if (sieve.isFine()) {
            next = texts(select, next, names(TaskKind.values(), sieve.kind()));
            next = texts(select, next, names(Lane.values(), sieve.lane()));
        }
        for (Reach ignored : Reach.values()) {
            next = branch(select, next, after == null ? Cursor.BEGINNING : after, now);
        }
    }

    private int branch(PreparedStatement select, int first, Cursor from, Instant now) throws SQLException {
        int next = first;
        if (sieve.holder() != null) {
            select.setString(next++, sieve.holder());
        }
        select.setObject(next++, from.at().atOffset(ZoneOffset.UTC));
        select.setObject(next++, from.id());
        // The driver's word for a time that never comes.
        select.setObject(next++, sieve.overdue() ? now.atOffset(ZoneOffset.UTC) : OffsetDateTime.MAX);
        @Nullable Long number = sieve.number();
        if (number != null) {
            select.setLong(next++, number);
        }
        @Nullable String words = words();
        if (words != null) {
            select.setString(next++, words);
        }
        return next;
    }

    /// What is looked for in titles, in small letters; null when nothing is.
    private @Nullable String words() {
        return sieve.text() == null || sieve.number() != null
                ? null
                : sieve.text().toLowerCase(Locale.ROOT);
    }

    private static int texts(PreparedStatement select, int at, String[] texts) throws SQLException {
        select.setArray(at, select.getConnection().createArrayOf("text", texts));
        return at + 1;
    }

    private static <E extends Enum<E>> String[] names(E[] all, @Nullable E one) {
        return one == null ? Arrays.stream(all).map(Enum::name).toArray(String[]::new) : new String[] {one.name()};
    }
}
