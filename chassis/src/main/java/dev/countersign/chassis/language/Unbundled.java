package dev.countersign.chassis.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Qute;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A message bundle where no application has made it into a bean: in the test of one class. It reads what Quarkus
/// reads, the annotations and the file of the language.
final class Unbundled implements InvocationHandler {
    private final Properties translated;

    private Unbundled(Properties translated) {
        this.translated = translated;
    }

    static <T> T of(Class<T> bundle, Locale locale) {
        String file = "/messages/%s_%s.properties"
                .formatted(bundle.getAnnotation(MessageBundle.class).value(), locale.toLanguageTag());
        Object words =
                Proxy.newProxyInstance(bundle.getClassLoader(), new Class<?>[] {bundle}, new Unbundled(read(file)));
        return bundle.cast(words);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        String words = translated.getProperty(method.getName());
        if (words == null) {
            words = Objects.requireNonNull(method.getAnnotation(Message.class), method::getName)
                    .value();
        }
        return arguments == null ? words : Qute.fmt(words, named(method, arguments));
    }

    private static Map<String, Object> named(Method method, Object[] arguments) {
        Map<String, Object> data = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            data.put(method.getParameters()[i].getName(), arguments[i]);
        }
        return data;
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (InputStream in = Unbundled.class.getResourceAsStream(file)) {
            if (in != null) {
                words.load(new InputStreamReader(in, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The words in " + file + " cannot be read.", e);
        }
        return words;
    }
}
