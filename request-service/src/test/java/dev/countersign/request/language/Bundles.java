package dev.countersign.request.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Message bundles without an application. The look's words for codes are only those of {@link #WORDS}.
public final class Bundles {
    private static final Map<Locale, Map<String, String>> WORDS = Map.of(
            Locale.ENGLISH,
            Map.of(
                    "step:privacy", "Privacy review",
                    "step:security", "IT security review",
                    "team:team:legal", "Legal",
                    "team:cost-centre:CC-1042", "The owner of CC-1042",
                    "outcome:APPROVED", "Approved"),
            Locale.GERMAN,
            Map.of(
                    "step:privacy", "Prüfung des Datenschutzes",
                    "step:security", "Prüfung der IT-Sicherheit",
                    "team:team:legal", "Recht",
                    "outcome:APPROVED", "Freigegeben"));

    private Bundles() {}

    public static <M> M english(Class<M> bundle) {
        return in(bundle, Locale.ENGLISH, new Properties());
    }

    public static <M> M german(Class<M> bundle) {
        return in(bundle, Locale.GERMAN, read(germanOf(bundle)));
    }

    /// The file with the German words.
    public static Path germanOf(Class<?> bundle) {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        return Path.of("src/main/resources/messages", name + "_de.properties");
    }

    /// What a message says in English.
    public static String englishOf(Method message) {
        return message.getAnnotation(Message.class).value();
    }

    private static <M> M in(Class<M> bundle, Locale language, Properties translated) {
        Engine engine = engine(language);
        return bundle.cast(Proxy.newProxyInstance(
                bundle.getClassLoader(),
                new Class<?>[] {bundle},
                (proxy, message, arguments) -> said(
                        engine, translated.getProperty(message.getName(), englishOf(message)), message, arguments)));
    }

    private static String said(Engine engine, String words, Method message, @Nullable Object @Nullable [] arguments) {
        TemplateInstance said = engine.parse(words).instance();
        for (int i = 0; i < message.getParameterCount() && arguments != null; i++) {
            said.data(message.getParameters()[i].getName(), arguments[i]);
        }
        return said.render();
    }

    private static Engine engine(Locale language) {
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern(language.equals(Locale.GERMAN) ? "d. MMMM uuuu" : "d MMMM uuuu", language);
        return Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolver.builder()
                        .applyToBaseClass(LocalDate.class)
                        .applyToName("words")
                        .resolveSync(context -> day.format((LocalDate) context.getBase()))
                        .build())
                .addNamespaceResolver(NamespaceResolver.builder("words")
                        .resolve(context -> word(context, language))
                        .build())
                .addNamespaceResolver(NamespaceResolver.builder("phrase")
                        .resolve(context -> context.getName().equals("small")
                                ? Phrases.small(parameter(context))
                                : Phrases.article(parameter(context)))
                        .build())
                .build();
    }

    /// An outcome is a pill, which has words; a code that is not known stands for itself.
    private static Object word(EvalContext context, Locale language) {
        String code = parameter(context);
        String word = WORDS.getOrDefault(language, Map.of()).getOrDefault(context.getName() + ":" + code, code);
        return context.getName().equals("outcome") ? Map.of("words", word) : word;
    }

    private static String parameter(EvalContext context) {
        return context.evaluate(context.getParams().getFirst())
                .toCompletableFuture()
                .join()
                .toString();
    }

    private static Properties read(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The words in " + file + " cannot be read.", e);
        }
        return words;
    }
}
