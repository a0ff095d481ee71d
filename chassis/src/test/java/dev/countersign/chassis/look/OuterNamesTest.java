package dev.countersign.chassis.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OuterNamesTest {
    /// In the place of a service's hundred resolvers for its own types, which have this priority.
    private static final class Asked implements ValueResolver {
        final List<String> names = new ArrayList<>();

        @Override
        public int getPriority() {
            return 10;
        }

        @Override
        public boolean appliesTo(EvalContext context) {
            names.add(context.getName());
            return false;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            return Results.notFound(context);
        }
    }

    private final Asked asked = new Asked();
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new OuterNames())
            .addValueResolver(asked)
            .strictRendering(true)
            .build();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "{#let a=1}{#let b=2}{a}{b}{/let}{/let}, 12",
                "{#let a=1}{#let a=2}{#let b=3}{a}{b}{/let}{/let}{/let}, 23",
                "{#let a=1}{#for x in list}{a}{x}{/for}{/let}, 1p1q",
                "{#for x in list}{#for y in list}{x}{y}{/for}{/for}, pppqqpqq",
                "{#for x in list}{#let a=x}{a}{x_count}{top}{/let}{/for}, p1tq2t",
                "{#let a=1}{#for x in list}{#if x_hasNext}{top}{a}{/if}{/for}{/let}, t1",
            })
    void aNameIsFoundInTheNearestBlockAndNobodyElseIsAsked(String template, String page) {
        assertEquals(page, rendered(template));
        assertEquals(List.of(), asked.names, "asked of the resolvers of a service");
    }

    @Test
    void aNameThatNoBlockHasMayHaveADefault() {
        assertEquals("nonenone", rendered("{#let a=1}{#for x in list}{missing.or('none')}{/for}{/let}"));
    }

    @Test
    void aNameThatNobodyHasIsStillAMistake() {
        assertMistake("missing", "{#let a=1}{#for x in list}{missing}{/for}{/let}");
    }

    @Test
    void whatIsAskedOfAValueIsNotLookedForAroundIt() {
        assertMistake("b.a", "{#let a=1}{#let b=map}{b.a}{/let}{/let}");
    }

    private void assertMistake(String expression, String template) {
        @Nullable
        String said =
                assertThrows(TemplateException.class, () -> rendered(template)).getMessage();
        assertTrue(said != null && said.contains("{" + expression + "}"), said);
    }

    private String rendered(String template) {
        return engine.parse(template)
                .data("top", "t")
                .data("list", List.of("p", "q"))
                .data("map", Map.of("c", 1))
                .render();
    }
}
