package dev.countersign.stack.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Not needed?</p>",
                "{#include look/layout}\n{#title}Requests{/title}",
                "{#if again}Submit again{#else}{requests:change}{/if}",
                "<nav aria-label=\"Which requests\">",
                "{#field form name=\"vendor\" label=\"Who sells it?\" /}",
                "{#choice form name=\"x\" value=\"true\" label=\"Yes\" /}",
                "{#choices form name=\"x\" label=form:x need=\"only if yes\"}",
                "{#step words:task('DONE') name=\"Submitted\"}"
            })
    void wordsThatAreNoMessagesAreFound(String template) {
        assertEquals(1, TemplateWords.of(template).count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>{requests:title}</h1>",
                "{! Parameters: label=\"Who sells it?\" !}",
                "{@dev.countersign.chassis.look.PageForm it}\n<span class=\"number\">{it.value(name)} %</span>",
                "{#field form name=\"businessOwner.name\" label=form:name /}",
                "<td data-label=\"{requests:since}\">{#moment row.heldSince show=\"ago\" /}</td>"
            })
    void everythingElseIsNot(String template) {
        assertEquals(List.of(), TemplateWords.of(template).toList());
    }
}
