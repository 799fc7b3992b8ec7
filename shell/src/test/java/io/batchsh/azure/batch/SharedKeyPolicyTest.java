package io.batchsh.azure.batch;

import com.azure.core.credential.AzureNamedKeyCredential;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.util.BinaryData;
import io.batchsh.azure.FakeClock;
import io.batchsh.azure.FakeService;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The signatures were computed with {@code openssl dgst -sha256 -mac HMAC} over the documented string. */
class SharedKeyPolicyTest {

    private final FakeService service = new FakeService();
    private final BatchClient client = new BatchClientBuilder()
            .endpoint("https://acct1.westeurope.batch.azure.com")
            .httpClient(service)
            .clock(new FakeClock())
            .credential(new AzureNamedKeyCredential("acct1", "YmF0Y2hzaC10ZXN0LWtleQ=="))
            .buildClient();

    @Test
    void signsABodyAndItsLength() {
        service.answer(201, "");

        client.createPoolWithResponse(
                BinaryData.fromString("{\"id\":12}"), new RequestOptions().addQueryParam("timeout", "30"));

        assertThat(authorization()).isEqualTo("SharedKey acct1:Yke1AEVW9OtVVOVlaQYk4dZU8rfRdoAQtpnk6sOgKuA=");
    }

    @Test
    void signsConditionsAndTheDecodedQuery() {
        service.answer(200, "{}");

        RequestOptions options = new RequestOptions()
                .setHeader(HttpHeaderName.IF_NONE_MATCH, "\"0x1\"")
                .addQueryParam("$filter", "state eq 'active'");
        assertThat(client.listPools(options).stream()).isEmpty();

        assertThat(authorization()).isEqualTo("SharedKey acct1:li8ZV+ymQWF5plxYlIqIEASRh2GQqcEPlCISyRqeisU=");
    }

    private String authorization() {
        return service.requests().get(0).getHeaders().getValue(HttpHeaderName.AUTHORIZATION);
    }
}
