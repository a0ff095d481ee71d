package dev.countersign.approval.tasks;

import dev.countersign.chassis.live.LiveSource;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.PageLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Whether a page of the queue shows something else than before. Those of one team look at the same page,
/// so it is read once for all of them.
@ApplicationScoped
class QueueChanges implements LiveSource<QueueChanges.Part> {
    private final TaskQueries queries;

    QueueChanges(TaskQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<Part, String> states(Set<Part> pages) {
        return pages.stream().collect(Collectors.toMap(Function.identity(), this::read));
    }

    private String read(Part page) {
        return stateOf(queries.queue(page.filter(), page.after(), PageLimit.DEFAULT + 1));
    }

    /// @param rows those of the page, and the first of the next
    static String stateOf(List<QueueRow> rows) {
        CRC32C sum = new CRC32C();
        rows.forEach(row -> sum.update(
                (row.id() + " " + row.version() + " " + row.pace() + "\n").getBytes(StandardCharsets.UTF_8)));
        return rows.size() + "-" + Long.toHexString(sum.getValue());
    }

    /// @param after the cursor that the page begins behind; null for the first
    record Part(QueueFilter filter, @Nullable Cursor after) {}
}
