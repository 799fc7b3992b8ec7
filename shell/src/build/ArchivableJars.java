import groovyjarjarasm.asm.ClassReader;
import groovyjarjarasm.asm.ClassVisitor;
import groovyjarjarasm.asm.ClassWriter;
import groovyjarjarasm.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * are: they become classes of Java 6, with the frames that the JVM of today verifies by. Run by the build, with the jars on the
 * class path: {@code java -cp 'FROM/*' ArchivableJars.java FROM TO}.
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
                fit &= !isSignature(entry) && !isOld(jar, entry);
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
                        output.write(young(entry, content.readAllBytes()));
                    }
                    output.closeEntry();
                }
            }
        }
    }

    private static boolean isOld(JarFile jar, JarEntry entry) throws IOException {
        if (!entry.getName().endsWith(".class")) {
            return false;
        }
        try (InputStream content = jar.getInputStream(entry)) {
            return isOld(content.readNBytes(8));
        }
    }

    private static boolean isOld(byte[] start) {
        ByteBuffer header = ByteBuffer.wrap(start);
        return start.length >= 8 && header.getInt() == MAGIC && header.getInt() < JAVA_6;
    }

    private static byte[] young(JarEntry entry, byte[] content) {
        if (!entry.getName().endsWith(".class") || !isOld(content)) {
            return content;
        }
        // The frames of a method depend on which class is a superclass of which; all of them are on the class path.
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        new ClassReader(content)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visit(
                                    int version,
                                    int access,
                                    String name,
                                    String signature,
                                    String above,
                                    String[] interfaces) {
                                super.visit(JAVA_6, access, name, signature, above, interfaces);
                            }
                        },
                        ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
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
