import groovyjarjarasm.asm.ClassReader;
import groovyjarjarasm.asm.ClassVisitor;
import groovyjarjarasm.asm.ClassWriter;
import groovyjarjarasm.asm.Handle;
import groovyjarjarasm.asm.Label;
import groovyjarjarasm.asm.MethodVisitor;
import groovyjarjarasm.asm.Opcodes;
import groovyjarjarasm.asm.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Copies the jars of one folder to another so that their classes can be in a class-data archive. Classes of signed jars cannot,
 * and the JVM verifies each of them at every start: the signatures go. Nor can classes compiled for Java 5, as those of picocli
 * are: they become classes of Java 6, with the frames that the JVM of today verifies by. What an archive cannot hold either is the
 * code that the JVM makes for concatenations of texts: it is written out. The names of local variables, for debuggers, are left out:
 * each start would map them.
 *
 * <p>Run by the build, with the jars on the class path: {@code java -cp 'FROM/*' ArchivableJars.java FROM TO}.
 */
public final class ArchivableJars {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA_6 = 50;

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        List<Path> jars;
        try (Stream<Path> files = Files.list(from)) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        for (Path jar : jars) {
            copy(jar, to.resolve(jar.getFileName()));
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (JarFile jar = new JarFile(source.toFile(), false)) {
            boolean fit = true;
            for (JarEntry entry : jar.stream().toList()) {
                fit &= !isSignature(entry) && !isClassToChange(jar, entry);
            }
            if (fit) {
                Files.copy(source, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return;
            }
            try (OutputStream file = Files.newOutputStream(target);
                    JarOutputStream output = new JarOutputStream(file, withoutDigests(jar.getManifest()))) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (isSignature(entry) || entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        continue;
                    }
                    JarEntry copied = new JarEntry(entry.getName());
                    copied.setTime(entry.getTime());
                    output.putNextEntry(copied);
                    try (InputStream content = jar.getInputStream(entry)) {
                        byte[] bytes = content.readAllBytes();
                        output.write(entry.getName().endsWith(".class") ? changed(bytes) : bytes);
                    }
                    output.closeEntry();
                }
            }
        }
    }

    private static boolean isClassToChange(JarFile jar, JarEntry entry) throws IOException {
        if (!entry.getName().endsWith(".class")) {
            return false;
        }
        try (InputStream content = jar.getInputStream(entry)) {
            return isToChange(content.readAllBytes());
        }
    }

    private static boolean isToChange(byte[] content) {
        return isOld(content)
                || names(content, ConcatenationsWrittenOut.FACTORY)
                || names(content, VariableNamesLeftOut.TABLE);
    }

    private static byte[] changed(byte[] content) {
        if (!isToChange(content)) {
            return content;
        }
        // The frames of a method depend on which class is a superclass of which; all of them are on the class path.
        boolean old = isOld(content);
        ClassWriter writer = new ClassWriter(old ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS);
        ClassVisitor visitor = new VariableNamesLeftOut(new ConcatenationsWrittenOut(writer));
        new ClassReader(content)
                .accept(old ? new Younger(visitor) : visitor, old ? ClassReader.SKIP_FRAMES : 0);
        return writer.toByteArray();
    }

    private static boolean isOld(byte[] start) {
        ByteBuffer header = ByteBuffer.wrap(start);
        return start.length >= 8 && header.getInt() == MAGIC && header.getInt() < JAVA_6;
    }

    /** Whether a text is among the constants of a class. */
    private static boolean names(byte[] content, String text) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static final class Younger extends ClassVisitor {

        private Younger(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
            super.visit(JAVA_6, access, name, signature, above, interfaces);
        }
    }

    private static final class VariableNamesLeftOut extends ClassVisitor {

        static final String TABLE = "LocalVariableTable";

        private VariableNamesLeftOut(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(
                    Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                @Override
                public void visitLocalVariable(
                        String variable, String type, String generic, Label start, Label end, int index) {
                    // Left out.
                }
            };
        }
    }

    /**
     * Turns each concatenation of texts that the JVM would make code for when it first comes by, which no archive keeps, into a
     * method that appends part after part.
     */
    private static final class ConcatenationsWrittenOut extends ClassVisitor {

        static final String FACTORY = "java/lang/invoke/StringConcatFactory";
        private static final String BUILDER = "java/lang/StringBuilder";
        private static final char ARGUMENT = 1;
        private static final char CONSTANT = 2;

        private final List<Concatenation> found = new ArrayList<>();
        private String owner;
        private boolean isInterface;

        private record Concatenation(String method, String descriptor, String recipe, List<Object> constants) {}

        private ConcatenationsWrittenOut(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
            owner = name;
            isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
            super.visit(version, access, name, signature, above, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitInvokeDynamicInsn(String site, String shape, Handle bootstrap, Object... arguments) {
                    if (!bootstrap.getOwner().equals(FACTORY) || !site.equals("makeConcatWithConstants")) {
                        super.visitInvokeDynamicInsn(site, shape, bootstrap, arguments);
                        return;
                    }
                    List<Object> constants = List.of(arguments).subList(1, arguments.length);
                    Concatenation made =
                            new Concatenation("concat$" + found.size(), shape, (String) arguments[0], constants);
                    found.add(made);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, made.method(), shape, isInterface);
                }
            };
        }

        @Override
        public void visitEnd() {
            found.forEach(this::write);
            super.visitEnd();
        }

        private void write(Concatenation concatenation) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            MethodVisitor method =
                    super.visitMethod(access, concatenation.method(), concatenation.descriptor(), null, null);
            method.visitCode();
            method.visitTypeInsn(Opcodes.NEW, BUILDER);
            method.visitInsn(Opcodes.DUP);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
            Iterator<Type> types =
                    List.of(Type.getArgumentTypes(concatenation.descriptor())).iterator();
            Iterator<Object> constants = concatenation.constants().iterator();
            int variable = 0;
            StringBuilder text = new StringBuilder();
            for (char part : concatenation.recipe().toCharArray()) {
                if (part == CONSTANT) {
                    text.append(constants.next());
                } else if (part != ARGUMENT) {
                    text.append(part);
                } else {
                    appendText(method, text);
                    Type type = types.next();
                    method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
                    variable += type.getSize();
                    append(method, appended(type));
                }
            }
            appendText(method, text);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
            method.visitInsn(Opcodes.ARETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }

        private static void appendText(MethodVisitor method, StringBuilder text) {
            if (!text.isEmpty()) {
                method.visitLdcInsn(text.toString());
                append(method, "Ljava/lang/String;");
                text.setLength(0);
            }
        }

        private static void append(MethodVisitor method, String type) {
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")Ljava/lang/StringBuilder;", false);
        }

        /** The parameter of the method of StringBuilder that appends a value of this type as a concatenation does. */
        private static String appended(Type type) {
            return switch (type.getSort()) {
                case Type.BYTE, Type.SHORT -> "I";
                case Type.ARRAY -> "Ljava/lang/Object;";
                case Type.OBJECT ->
                    type.getClassName().equals("java.lang.String") ? "Ljava/lang/String;" : "Ljava/lang/Object;";
                default -> type.getDescriptor();
            };
        }
    }

    private static boolean isSignature(JarEntry entry) {
        String name = entry.getName().toUpperCase(Locale.ROOT);
        return name.startsWith("META-INF/")
                && name.indexOf('/', "META-INF/".length()) < 0
                && (name.endsWith(".SF") || name.endsWith(".RSA") || name.endsWith(".DSA") || name.endsWith(".EC"));
    }

    private static Manifest withoutDigests(Manifest signed) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putAll(signed.getMainAttributes());
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    private ArchivableJars() {}
}
