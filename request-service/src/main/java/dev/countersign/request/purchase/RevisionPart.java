package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the pages about revisions show.
@ApplicationScoped
class RevisionPart {
    private final RequestQueries requests;
    private final RevisionQueries revisions;
    private final ContentCheck check;
    private final PageWords words;
    private final CurrentPerson me;

    RevisionPart(
            RequestQueries requests, RevisionQueries revisions, ContentCheck check, PageWords words, CurrentPerson me) {
        this.requests = requests;
        this.revisions = revisions;
        this.check = check;
        this.words = words;
        this.me = me;
    }

    RequestView request(UUID id) {
        return requests.show(id, me);
    }

    /// For the requester, who alone may change it.
    RequestView own(UUID id) {
        return requests.own(id, me);
    }

    /// What is wrong with it as a change; pointers begin at the content. A draft has nothing to be compared
    /// with.
    List<FieldError> problems(TypedContent typed, RequestView request) {
        ContentForm content = typed.content();
        return request.status() == RequestStatus.DRAFT
                ? check.problems(content, true, typed.words())
                : check.problemsOfRevision(content, request.content(), typed.words());
    }

    /// The newest first.
    List<RevisionPages.Told> told(UUID id) {
        List<RevisionPages.Told> told = new ArrayList<>();
        for (RevisionView revision : revisions.list(id, me)) {
            told.addFirst(new RevisionPages.Told(
                    revision.revision(), revision.submittedAt(), revision.reason(), differences(id, revision)));
        }
        return told;
    }

    private List<DifferenceLine> differences(UUID id, RevisionView revision) {
        FieldMessages fields = words.of(FieldMessages.class);
        return revision.revision() == 1
                ? List.of()
                : revisions.differences(id, revision.revision(), null, me).stream()
                        .map(each -> DifferenceLine.of(each, fields))
                        .toList();
    }
}
