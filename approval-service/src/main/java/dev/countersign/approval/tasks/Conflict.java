package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.AssessmentView;
import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.draft.DraftView;
import dev.countersign.chassis.look.PageForm;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was saved about a task while this person was typing something else.
///
/// @param by the name of whoever saved it; null when it was this person, in another window
/// @param lines what is different, from top to bottom
public record Conflict(@Nullable String by, @Nullable Instant at, List<Line> lines) {

    /// @param theirs the form as it is saved
    /// @param mine the form as it was sent
    /// @param words for the fields, and what is saved of the answers
    static Conflict between(PageForm theirs, TypedCompletion mine, FieldWords words, DraftView draft, Actor me) {
        AssessmentView saved = words.asked();
        boolean answersAreNewer = draft.version() == 0 || draft.assessment() != saved.version();
        @Nullable String by = answersAreNewer ? saved.savedBy() : draft.savedName();
        @Nullable Instant at = answersAreNewer ? saved.savedAt() : draft.savedAt();
        List<Line> lines = TypedCompletion.fields(saved)
                .filter(field -> !text(theirs, field).equals(text(mine.form(), field)))
                .map(field -> new Line(
                        words.label(field),
                        words.value(field, text(theirs, field)),
                        words.value(field, text(mine.form(), field))))
                .toList();
        return new Conflict(me.person().name().equals(by) ? null : by, at, lines);
    }

    /// Theirs with mine wherever there is something of mine.
    PageForm mineOver(PageForm theirs, PageForm mine) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (String field : mine.fields()) {
            if (!TypedCompletion.isVersion(field) && !mine.value(field).isBlank()) {
                typed.put(field, mine.values(field));
            }
        }
        return theirs.typed(typed);
    }

    private static String text(PageForm form, String field) {
        return form.value(field).replace("\r\n", "\n").strip();
    }

    /// @param what the words beside the field
    /// @param theirs what is saved; empty when nothing is
    /// @param mine what this person has typed; empty when nothing
    public record Line(String what, String theirs, String mine) {}
}
