package io.batchsh.recording;

import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Texts with a secret in them, of every kind that people, programs and Azure write. */
public final class PlantedSecrets {

    /** What stands for the secret; it is found again wherever it gets to. */
    public static final String SECRET = "Pl4ntedSecr3t";

    private PlantedSecrets() {}

    private static String base64(int bytes, long seed) {
        byte[] key = new byte[bytes];
        new Random(seed).nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String jwt() {
        return "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ." + SECRET;
    }

    /** Each with {@link #SECRET} in it, as people, programs and Azure write it. */
    public static List<String> kinds() {
        return List.of(
                jwt(),
                "Bearer " + SECRET + "-and-more-of-it",
                "authorization: bearer " + SECRET + "-and-more-of-it",
                "Authorization: Basic dXNlcjpwYXNz" + SECRET,
                "https://s.blob.core.windows.net/c/b?sv=2024-11-04&sp=r&sig=" + SECRET + "%3D&se=2026-01-01",
                "?sv=2024-11-04&SIG=" + SECRET,
                "https%3A%2F%2Fs.blob.core.windows.net%2Fc%3Fsv%3D1%26sig%3D" + SECRET,
                "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + SECRET
                        + "==;EndpointSuffix=core.windows.net",
                "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=k;SharedAccessKey=" + SECRET + "=",
                "Server=tcp:x.database.windows.net;User ID=sa;Password=" + SECRET + ";Encrypt=true",
                "InstrumentationKey=" + SECRET + ";IngestionEndpoint=https://x",
                "SharedKey account:" + SECRET + "=",
                "SharedKeyLite account:" + SECRET + "=",
                "key " + base64(32, 1).substring(0, 20) + SECRET + base64(48, 2),
                "-----BEGIN PRIVATE KEY-----\nMIIEv" + SECRET + "\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\\nMIIEv" + SECRET + "\\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn" + SECRET,
                "https://user:" + SECRET + "@host.example/x",
                "git clone https://" + SECRET + ":x-oauth-basic@github.com/x/y",
                "--password " + SECRET,
                "--password=" + SECRET,
                "--password '" + SECRET + " with words'",
                "--registry-password " + SECRET,
                "--container-registry-password=" + SECRET,
                "--client-secret " + SECRET,
                "--account-key " + SECRET,
                "--sas-token '?" + SECRET + "'",
                "docker login -u me -p " + SECRET + " r.azurecr.io",
                "password=" + SECRET,
                "PASSWORD = " + SECRET,
                "password: " + SECRET,
                "passwd:" + SECRET,
                "{\"password\":\"" + SECRET + "\"}",
                "{\"adminPassword\": \"" + SECRET + "\"}",
                "{\\\"accountKey\\\":\\\"" + SECRET + "\\\"}",
                "[password: '" + SECRET + "']",
                "client_secret=" + SECRET + "&grant_type=client_credentials",
                "clientSecret=" + SECRET,
                "AZURE_CLIENT_SECRET=" + SECRET,
                "export REGISTRY_PASSWORD='" + SECRET + "'",
                "DB_PASS=" + SECRET,
                "API_KEY=" + SECRET,
                "api-key: " + SECRET,
                "x-functions-key: " + SECRET,
                "Ocp-Apim-Subscription-Key: " + SECRET,
                "GITHUB_TOKEN=" + SECRET,
                "access_token=" + SECRET,
                "refresh_token\":\"" + SECRET,
                "https://x.azurewebsites.net/api/f?code=" + SECRET + "abcdefgh",
                "https://management.azure.com/subscriptions/s/providers/Microsoft.Compute/locations/l/operations/o?p=1"
                        + "&api-version=1&t=638900000000000000&c=MII" + SECRET + "&s=" + SECRET + "&h=" + SECRET,
                "Location: https://management.azure.com/x?api-version=1&t=638900000000000000&s=" + SECRET,
                "ghp_" + SECRET + "abcdefghijklmnopqrstuvwxyz",
                "abc8Q~" + SECRET + "abcdefghijklmnopqrstu");
    }
}
