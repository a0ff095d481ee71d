package dev.countersign.request.attachment;

import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link AttachmentRefused}. Their details are for pages too, in the language of the page.
@Singleton
class AttachmentProblems implements ProblemCatalogue {
    private final PageWords words;

    AttachmentProblems(PageWords words) {
        this.words = words;
    }

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof AttachmentRefused attachment ? Optional.of(of(attachment)) : Optional.empty();
    }

    Problem of(AttachmentRefused refused) {
        return of(refused, words.ofProblem(AttachmentMessages.class));
    }

    private static Problem of(AttachmentRefused refused, AttachmentMessages words) {
        return switch (refused) {
            case AttachmentRefused.Unknown e -> Problem.of("not-found", words.unknown(), 404, words.unknownDetail());
            case AttachmentRefused.NotPartOfIt e ->
                Problem.of("not-yours", words.notPartOfIt(), 403, words.notPartOfItDetail());
            case AttachmentRefused.NotYours e -> Problem.of("not-yours", words.notYours(), 403, words.notYoursDetail());
            case AttachmentRefused.Closed e ->
                Problem.of("request-closed", words.closed(), 409, words.closedDetail(e.status()))
                        .with("state", e.status());
            case AttachmentRefused.TooMany e ->
                Problem.of("too-many-attachments", words.tooMany(), 409, words.tooManyDetail(e.most()))
                        .with("most", e.most());
            case AttachmentRefused.TooLarge e ->
                Problem.of("too-large", words.tooLarge(), 413, words.tooLargeDetail(inWords(e.largest(), words)))
                        .with("largest", e.largest());
            case AttachmentRefused.Empty e -> Problem.of("empty-file", words.empty(), 422, words.emptyDetail());
            case AttachmentRefused.TypeNotAllowed e ->
                Problem.of("type-not-allowed", words.typeNotAllowed(), 422, words.typeNotAllowedDetail(e.found()))
                        .with("found", e.found());
            case AttachmentRefused.Infected e ->
                Problem.of("infected", words.infected(), 422, words.infectedDetail(e.found()))
                        .with("found", e.found());
            case AttachmentRefused.NotScanned e ->
                Problem.of("unavailable", words.notScanned(), 503, words.notScannedDetail());
        };
    }

    private static String inWords(long bytes, AttachmentMessages words) {
        long megabyte = 1024 * 1024L;
        return bytes >= megabyte ? bytes / megabyte + " MB" : words.bytes(bytes);
    }
}
