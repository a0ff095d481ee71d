package dev.countersign.approval.policy;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.countersign.chassis.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What policy owners read.
@ApplicationScoped
class PolicyQueries {
    private static final int LINES_AROUND = 3;

    private final PolicyVersions versions;
    private final PolicyDrafts drafts;

    PolicyQueries(PolicyVersions versions, PolicyDrafts drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    @Transactional
    List<VersionView> versions(int before, int limit) {
        return versions.newest(before, limit).stream()
                .map(version -> VersionView.of(version).withoutText())
                .toList();
    }

    @Transactional
    VersionView version(int version) {
        return VersionView.of(versions.get(version));
    }

    @Transactional
    List<DraftView> drafts(@Nullable Cursor after, int limit) {
        return drafts.list(after, limit).stream()
                .map(draft -> DraftView.of(draft).withoutText())
                .toList();
    }

    @Transactional
    DraftView draft(UUID id) {
        return DraftView.of(drafts.get(id));
    }

    /// How one version became another.
    @Transactional
    Difference difference(int from, int to) {
        return between(
                "version " + from,
                versions.get(from).yaml(),
                "version " + to,
                versions.get(to).yaml());
    }

    /// What a draft would change in the version that it follows.
    @Transactional
    Difference difference(UUID id) {
        PolicyDraft draft = drafts.get(id);
        String from = versions.get(draft.basedOn()).yaml();
        return between("version " + draft.basedOn(), from, "draft", draft.yaml());
    }

    private static Difference between(String from, String old, String to, String changed) {
        List<String> lines = old.lines().toList();
        return new Difference(
                from,
                to,
                UnifiedDiffUtils.generateUnifiedDiff(
                        from, to, lines, DiffUtils.diff(lines, changed.lines().toList()), LINES_AROUND));
    }

    /// @param lines a unified diff, empty when both are the same
    record Difference(String from, String to, List<String> lines) {
        Difference {
            lines = List.copyOf(lines);
        }

        /// The lines behind the two that name both.
        public List<DifferenceLine> shown() {
            return lines.stream().skip(2).map(DifferenceLine::of).toList();
        }
    }
}
