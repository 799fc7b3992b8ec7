import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * Copies the jars of one folder to another without their signatures. The JVM keeps classes of signed jars out of a
 * class-data archive, and verifies each of them at every start. Run by the build: {@code java StripSignatures.java FROM TO}.
 */
public final class StripSignatures {

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        List<Path> jars;
        try (Stream<Path> files = Files.list(from)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : jars) {
            copy(jar, to.resolve(jar.getFileName()));
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (JarFile jar = new JarFile(source.toFile(), false)) {
            boolean signed = jar.stream().anyMatch(StripSignatures::isSignature);
            if (!signed) {
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
                        content.transferTo(output);
                    }
                    output.closeEntry();
                }
            }
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

    private StripSignatures() {}
}
