package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.FluxUtil;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BytesResponseTest {

    private static HttpResponse response(String type, byte[] content) {
        return new BytesResponse(
                new HttpRequest(HttpMethod.GET, "https://management.azure.com/"),
                200,
                new HttpHeaders().set(HttpHeaderName.CONTENT_TYPE, type),
                content);
    }

    @Test
    void itIsReadAsOftenAsOneLikes() {
        HttpResponse response =
                response("text/plain", "text".getBytes(StandardCharsets.UTF_8)).buffer();

        for (int time = 0; time < 2; time++) {
            assertThat(FluxUtil.collectBytesInByteBufferStream(response.getBody())
                            .block())
                    .asString()
                    .isEqualTo("text");
            assertThat(response.getBodyAsByteArray().block()).asString().isEqualTo("text");
            assertThat(response.getBodyAsBinaryData().toString()).isEqualTo("text");
            assertThat(response.getBodyAsString().block()).isEqualTo("text");
        }
    }

    @Test
    void anEmptyBodyIsNone() {
        HttpResponse response = response("text/plain", new byte[0]);

        assertThat(response.getBody().collectList().block()).isEmpty();
        assertThat(response.getBodyAsByteArray().block()).isNull();
        assertThat(response.getBodyAsString().block()).isNull();
        assertThat(response.getBodyAsBinaryData().getLength()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', text/plain",
        "UTF-8, \ufeff, application/xml",
        "UTF-16LE, \ufeff, application/xml",
        "ISO-8859-1, '', text/plain; charset=iso-8859-1"
    })
    void textIsReadAsItsMarkOrItsTypeSays(String charset, String mark, String type) {
        byte[] content = (mark + "Größe").getBytes(Charset.forName(charset));

        assertThat(response(type, content).getBodyAsString().block()).isEqualTo("Größe");
        assertThat(response(type, content)
                        .getBodyAsString(Charset.forName(charset))
                        .block())
                .isEqualTo(mark + "Größe");
    }
}
