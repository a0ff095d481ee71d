package dev.countersign.request.purchase;

import java.util.List;

/// What is saved by now, beside what somebody has typed without knowing of it.
///
/// @param lines in which the two are not the same: before is what was typed, after is what is saved
public record Meanwhile(List<DifferenceLine> lines) {

    static Meanwhile of(TypedContent typed, RequestView saved, FieldMessages words) {
        return new Meanwhile(Difference.betweenTyped(typed.content(), saved.content()).stream()
                .map(each -> DifferenceLine.of(each, words))
                .toList());
    }
}
