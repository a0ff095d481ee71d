package dev.countersign.request.attachment;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link AttachmentRefused}. Their details are for pages too.
@Singleton
class AttachmentProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof AttachmentRefused attachment ? Optional.of(of(attachment)) : Optional.empty();
    }

    static Problem of(AttachmentRefused refused) {
        return switch (refused) {
            case AttachmentRefused.Unknown e ->
                Problem.of("not-found", "Not found", 404, "There is nothing here, or nothing that you may see.");
            case AttachmentRefused.NotPartOfIt e ->
                Problem.of(
                        "not-yours",
                        "Only those who work on it can do that",
                        403,
                        "The requester and the teams that are asked attach files. Send yours to one of them.");
            case AttachmentRefused.NotYours e ->
                Problem.of("not-yours", "Only who added it can do that", 403, "Ask the person who attached the file.");
            case AttachmentRefused.Closed e ->
                Problem.of(
                                "request-closed",
                                "The request is closed",
                                409,
                                "The request is " + e.status() + ", so its attachments stay as they are.")
                        .with("state", e.status());
            case AttachmentRefused.TooMany e ->
                Problem.of(
                                "too-many-attachments",
                                "As many files as there may be",
                                409,
                                "A request has at most " + e.most() + " attachments. Remove one first.")
                        .with("most", e.most());
            case AttachmentRefused.TooLarge e ->
                Problem.of(
                                "too-large",
                                "Too large",
                                413,
                                "A file has at most " + inWords(e.largest()) + ". Make it smaller or split it.")
                        .with("largest", e.largest());
            case AttachmentRefused.Empty e ->
                Problem.of("empty-file", "No file", 422, "Choose a file that has something in it.");
            case AttachmentRefused.TypeNotAllowed e ->
                Problem.of(
                                "type-not-allowed",
                                "Not this kind of file",
                                422,
                                "The content of this file is of the type " + e.found() + ". These can be attached: "
                                        + MediaTypes.ALLOWED_IN_WORDS + ".")
                        .with("found", e.found());
            case AttachmentRefused.Infected e ->
                Problem.of(
                                "infected",
                                "The virus scanner found something",
                                422,
                                "The file was not kept: the scanner calls it " + e.found()
                                        + ". Have your computer checked, and tell IT.")
                        .with("found", e.found());
            case AttachmentRefused.NotScanned e ->
                Problem.of(
                        "unavailable",
                        "Back in a moment",
                        503,
                        "The virus scanner is away, so the file was not kept. Try again shortly.");
        };
    }

    private static String inWords(long bytes) {
        long megabyte = 1024 * 1024L;
        return bytes >= megabyte ? bytes / megabyte + " MB" : bytes + " bytes";
    }
}
