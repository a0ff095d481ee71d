package dev.countersign.chassis.look;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/// Finds at once a name that the innermost `{#let}`, `{#for}` or tag does not have and a block around it has. Qute
/// offers such a name to each of its resolvers, some 130 in a service, block by block from the inside, which was an
/// eighth of what pages cost.
@Singleton
class OuterNames implements ValueResolver {
    /// Next after Qute's own for the innermost block, which has 15, and before those for the types of a service.
    private static final int AFTER_INNERMOST = 14;

    void offer(@Observes EngineBuilder engine) {
        engine.addValueResolver(this);
    }

    @Override
    public int getPriority() {
        return AFTER_INNERMOST;
    }

    /// Only for the beginning of an expression: what is asked of a value is not looked for around it.
    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getBase() instanceof Mapper
                && context.getParams().isEmpty()
                && context.getBase() == context.resolutionContext().getData();
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        String name = context.getName();
        for (ResolutionContext block = context.resolutionContext().getParent();
                block != null;
                block = block.getParent()) {
            if (block.getData() instanceof Mapper names) {
                if (names.appliesTo(name)) {
                    CompletionStage<Object> value = names.getAsync(name);
                    if (!isMissing(value)) {
                        return value;
                    }
                }
            } else if (block.getData() != null) {
                return Results.notFound(context);
            }
        }
        return Results.notFound(context);
    }

    /// A loop's names say only in their answer that they do not know one.
    private static boolean isMissing(CompletionStage<Object> value) {
        return value instanceof CompletedStage<Object> known && Results.isNotFound(known.get());
    }
}
