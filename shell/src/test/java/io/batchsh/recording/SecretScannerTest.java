package io.batchsh.recording;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class SecretScannerTest {

    /** One of every kind whose case does not matter. */
    @Provide
    Arbitrary<String> named() {
        return Arbitraries.of(
                "sig=abc",
                "SharedAccessSignature=abc",
                "password: abc",
                "passwd=abc",
                "passphrase = \"abc\"",
                "pwd=abc",
                "client_secret=abc",
                "secret: abc",
                "access_token\":\"abc",
                "clientassertion=abc",
                "client_assertion=abc",
                "sshpass_pass=abc",
                "signature=abc",
                "account-key=abc",
                "apikey: abc",
                "primary key = abc",
                "sas_key=abc",
                "bearer abcdefghijklmnop",
                "sharedkey account:abc",
                "SharedKeyLite account:abc",
                "authorization: basic abcdefgh");
    }

    /** One of every kind whose case matters. */
    @Provide
    Arbitrary<String> exact() {
        return Arbitraries.of(
                "Bearer abc",
                "eyJhbGciOi.eyJzdWIi",
                "https://x?t=123456789012345",
                "https://x?a=1&code=abcdefghijklmnop",
                "https://user:abc@host",
                "-----BEGIN PRIVATE KEY-----",
                "--password abc",
                "--account-key abc",
                "--access-key=abc",
                "--federated-token abc",
                "az login --service-principal -p abc",
                "sshpass -p abc",
                "abc8Q~" + "a".repeat(32),
                "ghp_abcdefghijklmnopqrst",
                "github_pat_abcdefghijklmnopqrst",
                "xoxb-abcdefghij",
                "AKIAABCDEFGHIJKLMNOP");
    }

    @Property
    void findsWhatIsNamedInAnyCase(
            @ForAll("named") String secret, @ForAll long seed, @ForAll @StringLength(max = 40) String around) {
        String text = around + " " + inAnyCase(secret, new Random(seed)) + " " + around;
        assertThat(SecretScanner.finds(text)).as(text).isTrue();
    }

    @Property
    void findsWhatHasAShapeOfItsOwn(@ForAll("exact") String secret, @ForAll @StringLength(max = 40) String around) {
        String text = around + " " + secret + " " + around;
        assertThat(SecretScanner.finds(text)).as(text).isTrue();
    }

    private static String inAnyCase(String text, Random random) {
        StringBuilder mixed = new StringBuilder();
        for (char c : text.toCharArray()) {
            mixed.append(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return mixed.toString();
    }
}
