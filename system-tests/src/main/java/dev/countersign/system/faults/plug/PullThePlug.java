package dev.countersign.system.faults.plug;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// An agent for a replica: ends its VM on the spot, as a power failure does, when a method has been entered so many
/// times. One class, so that it is the whole of its jar; nothing of it is in the services.
public final class PullThePlug implements ClassFileTransformer {
    /// No service ends with it by itself.
    public static final int EXIT_CODE = 86;

    private static final AtomicInteger LEFT = new AtomicInteger();
    private static final ClassDesc ME = ClassDesc.of("dev.countersign.system.faults.plug.PullThePlug");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final String type;
    private final String method;

    private PullThePlug(String type, String method) {
        this.type = type;
        this.method = method;
    }

    /// @param where `class#method#times`
    public static void premain(String where, Instrumentation vm) {
        String[] parts = where.split("#", 3);
        LEFT.set(Integer.parseInt(parts[2]));
        vm.addTransformer(new PullThePlug(parts[0].replace('.', '/'), parts[1]));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (!type.equals(name)) {
            return null;
        }
        ClassFile file = ClassFile.of();
        return file.transformClass(
                file.parse(bytes),
                ClassTransform.transformingMethodBodies(
                        found -> found.methodName().equalsString(method),
                        CodeTransform.ofStateful(PullThePlug::atTheBeginning)));
    }

    /// A lambda sees elements only, and so calls before the first of them.
    private static CodeTransform atTheBeginning() {
        AtomicBoolean called = new AtomicBoolean();
        return (builder, element) -> {
            if (called.compareAndSet(false, true)) {
                builder.invokestatic(ME, "entered", NOTHING);
            }
            builder.with(element);
        };
    }

    /// Called from what was transformed.
    public static void entered() {
        if (LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
