package io.batchsh.azure.batch;

import com.azure.core.credential.AccessToken;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.ResourceNotFoundException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.RequestConditions;
import com.azure.core.util.BinaryData;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.SyncPoller;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.FakeClock;
import io.batchsh.azure.FakeService;
import io.batchsh.azure.batch.models.AllocationState;
import io.batchsh.azure.batch.models.BatchErrorException;
import io.batchsh.azure.batch.models.BatchMetadataItem;
import io.batchsh.azure.batch.models.BatchNode;
import io.batchsh.azure.batch.models.BatchNodeState;
import io.batchsh.azure.batch.models.BatchPool;
import io.batchsh.azure.batch.models.BatchPoolCreateParameters;
import io.batchsh.azure.batch.models.BatchPoolGetOptions;
import io.batchsh.azure.batch.models.BatchPoolResizeParameters;
import io.batchsh.azure.batch.models.BatchPoolsListOptions;
import io.batchsh.azure.batch.models.BatchSupportedImage;
import io.batchsh.azure.batch.models.BatchVmImageReference;
import io.batchsh.azure.batch.models.OSType;
import io.batchsh.azure.batch.models.SecurityProfile;
import io.batchsh.azure.batch.models.SecurityTypes;
import io.batchsh.azure.batch.models.SupportedBatchImagesListOptions;
import io.batchsh.azure.batch.models.VirtualMachineConfiguration;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BatchClientTest {

    private static final String ACCOUNT = "https://acct1.westeurope.batch.azure.com";

    private final FakeService service = new FakeService();
    private final BatchClient client = new BatchClientBuilder()
            .endpoint(ACCOUNT + "/")
            .httpClient(service)
            .clock(new FakeClock())
            .credential(request -> Mono.just(
                    new AccessToken(String.join(" ", request.getScopes()), OffsetDateTime.parse("2099-01-01T00:00Z"))))
            .buildClient();

    @Test
    void createsAPoolAndWritesNothingThatWasNotSet() {
        service.answer(201, "");

        client.createPool(new BatchPoolCreateParameters("render", "standard_d4s_v5")
                .setVirtualMachineConfiguration(new VirtualMachineConfiguration(
                                new BatchVmImageReference().setVirtualMachineImageId("/subscriptions/s/x"),
                                "batch.node.ubuntu 24.04")
                        .setSecurityProfile(new SecurityProfile().setSecurityType(SecurityTypes.TRUSTED_LAUNCH)))
                .setResizeTimeout(Duration.ofMinutes(45))
                .setTargetDedicatedNodes(3)
                .setMetadata(List.of(new BatchMetadataItem("run", "7"))));

        assertThat(service.lines()).containsExactly("POST " + ACCOUNT + "/pools?api-version=2025-06-01");
        assertThat(service.body(0))
                .isEqualTo("{\"id\":\"render\",\"vmSize\":\"standard_d4s_v5\",\"virtualMachineConfiguration\":"
                        + "{\"imageReference\":{\"virtualMachineImageId\":\"/subscriptions/s/x\"},"
                        + "\"nodeAgentSKUId\":\"batch.node.ubuntu 24.04\","
                        + "\"securityProfile\":{\"securityType\":\"trustedLaunch\"}},"
                        + "\"resizeTimeout\":\"PT45M\",\"targetDedicatedNodes\":3,"
                        + "\"metadata\":[{\"name\":\"run\",\"value\":\"7\"}]}");
    }

    @Test
    void sendsTheHeadersOfTheDataPlane() {
        service.answer(201, "");

        client.createPoolWithResponse(BinaryData.fromString("{\"new\":1}"), new RequestOptions());

        HttpRequest request = service.requests().get(0);
        assertThat(request.getHeaders().getValue(HttpHeaderName.CONTENT_TYPE))
                .isEqualTo("application/json; odata=minimalmetadata");
        assertThat(request.getHeaders().getValue(HttpHeaderName.fromString("client-request-id")))
                .matches("[0-9a-f-]{36}");
        assertThat(request.getHeaders().getValue(HttpHeaderName.fromString("return-client-request-id")))
                .isEqualTo("true");
        assertThat(request.getHeaders().getValue(HttpHeaderName.fromString("ocp-date")))
                .isEqualTo("Fri, 20 Nov 2026 12:00:00 GMT");
        assertThat(request.getHeaders().getValue(HttpHeaderName.AUTHORIZATION))
                .isEqualTo("Bearer https://batch.core.windows.net//.default");
        assertThat(service.body(0)).isEqualTo("{\"new\":1}");
    }

    @Test
    void readsAPoolAndSkipsWhatItDoesNotKnow() {
        service.answer(200, """
                {"odata.metadata":"x","id":"render","state":"active","vmSize":"standard_d4s_v5",
                 "allocationState":"steady","resizeTimeout":"PT15M","creationTime":"2026-11-20T11:00:00.1234567Z",
                 "currentDedicatedNodes":2,"metadata":[{"name":"run","value":"7"}],"futureProperty":{"a":[1,{"b":null}]},"startTask":null,
                 "virtualMachineConfiguration":{"imageReference":{"virtualMachineImageId":"/s/v","exactVersion":"1.0.0"},
                   "nodeAgentSKUId":"batch.node.ubuntu 24.04"},
                 "resizeErrors":[{"code":"AllocationTimedout","message":"m","values":[{"name":"n","value":"v"}]}]}
                """);

        BatchPool pool = client.getPool("render");

        assertThat(pool.getId()).isEqualTo("render");
        assertThat(pool.getAllocationState()).isEqualTo(AllocationState.STEADY);
        assertThat(pool.getResizeTimeout()).isEqualTo(Duration.ofMinutes(15));
        assertThat(pool.getCreationTime()).isEqualTo(OffsetDateTime.parse("2026-11-20T11:00:00.1234567Z"));
        assertThat(pool.getCurrentDedicatedNodes()).isEqualTo(2);
        assertThat(pool.getStartTask()).isNull();
        assertThat(pool.getMetadata()).singleElement().satisfies(item -> assertThat(item.getName())
                .isEqualTo("run"));
        assertThat(pool.getVirtualMachineConfiguration().getImageReference().getVirtualMachineImageId())
                .isEqualTo("/s/v");
        assertThat(pool.getResizeErrors()).singleElement().satisfies(error -> {
            assertThat(error.getCode()).isEqualTo("AllocationTimedout");
            assertThat(error.getValues()).singleElement().satisfies(v -> assertThat(v.getName())
                    .isEqualTo("n"));
        });
    }

    @Test
    void keepsUnknownPropertiesInTheProtocolForm() {
        service.answer(200, "{\"id\":\"p\",\"future\":1}");

        assertThat(client.getPoolWithResponse("p", new RequestOptions())
                        .getValue()
                        .toString())
                .isEqualTo("{\"id\":\"p\",\"future\":1}");
    }

    @Test
    void encodesNamesAndQueries() {
        service.answer(200, "{\"id\":\"a b/c\"}").answer(200, "{\"value\":[]}");

        client.getPool(
                "a b/c",
                new BatchPoolGetOptions().setSelect(List.of("id", "state")),
                new RequestConditions().setIfNoneMatch("\"0x1\""));
        assertThat(client
                        .listSupportedImages(new SupportedBatchImagesListOptions()
                                .setFilter("osType eq 'linux'")
                                .setMaxPageSize(10))
                        .stream())
                .isEmpty();

        assertThat(service.lines())
                .containsExactly(
                        "GET " + ACCOUNT + "/pools/a%20b%2Fc?api-version=2025-06-01&%24select=id%2Cstate",
                        "GET " + ACCOUNT + "/supportedimages?api-version=2025-06-01&maxresults=10"
                                + "&%24filter=osType%20eq%20%27linux%27");
        assertThat(service.requests().get(0).getHeaders().getValue(HttpHeaderName.IF_NONE_MATCH))
                .isEqualTo("\"0x1\"");
    }

    @Test
    void followsTheServicesLinkOnlyWhenTheFirstPageIsUsedUp() {
        String link = ACCOUNT + "/pools?api-version=2025-06-01&$skiptoken=42";
        service.answer(200, "{\"value\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"odata.nextLink\":\"" + link + "\"}")
                .answer(200, "{\"value\":[{\"id\":\"c\"}]}");

        Iterator<BatchPool> pools = client.listPools(new BatchPoolsListOptions().setSelect(List.of("id")))
                .iterator();
        assertThat(pools.next().getId()).isEqualTo("a");
        assertThat(pools.next().getId()).isEqualTo("b");
        assertThat(service.requests()).hasSize(1);

        assertThat(pools.next().getId()).isEqualTo("c");
        assertThat(pools.hasNext()).isFalse();
        assertThat(service.lines().get(1)).isEqualTo("GET " + link);
    }

    @Test
    void takesNoTokenToAnotherHost() {
        service.answer(200, "{\"value\":[],\"odata.nextLink\":\"https://evil.example/pools\"}");

        assertThatThrownBy(() -> client.listPools().forEach(pool -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("evil.example");
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void listsRawPools() {
        service.answer(200, "{\"value\":[{\"id\":\"a\",\"future\":[1]},{\"id\":\"b\"}]}");

        assertThat(client.listPools(new RequestOptions()).stream().map(BinaryData::toString))
                .containsExactly("{\"id\":\"a\",\"future\":[1]}", "{\"id\":\"b\"}");
    }

    @Test
    void readsSupportedImagesAndNodesAndCounts() {
        service.answer(200, """
                {"value":[{"nodeAgentSKUId":"batch.node.ubuntu 24.04","osType":"linux","verificationType":"verified",
                  "imageReference":{"publisher":"canonical","offer":"ubuntu-24_04-lts","sku":"server","version":"latest"},
                  "capabilities":["SupportsHyperV2"],"batchSupportEndOfLife":"2029-04-01T00:00:00Z"}]}
                """)
                .answer(200, "{\"value\":[{\"id\":\"tvm-1\",\"state\":\"starttaskfailed\",\"isDedicated\":true}]}")
                .answer(200, "{\"value\":[{\"poolId\":\"p\",\"dedicated\":{\"idle\":3,\"total\":3}}]}");

        BatchSupportedImage image = client.listSupportedImages().iterator().next();
        BatchNode node = client.listNodes("p").iterator().next();

        assertThat(image.getOsType()).isEqualTo(OSType.LINUX);
        assertThat(image.getCapabilities()).containsExactly("SupportsHyperV2");
        assertThat(node.getState()).isEqualTo(BatchNodeState.START_TASK_FAILED);
        assertThat(node.isDedicated()).isTrue();
        assertThat(client.listPoolNodeCounts().stream()
                        .map(counts -> counts.getDedicated().getIdle()))
                .containsExactly(3);
    }

    @Test
    void pollsAResizeWithOneGetEach() {
        service.answer(202, "")
                .answer(200, "{\"id\":\"p\",\"allocationState\":\"resizing\"}")
                .answer(200, "{\"id\":\"p\",\"allocationState\":\"steady\"}");

        SyncPoller<BatchPool, BatchPool> poller =
                client.beginResizePool("p", new BatchPoolResizeParameters().setTargetDedicatedNodes(0));

        assertThat(service.lines()).containsExactly("POST " + ACCOUNT + "/pools/p/resize?api-version=2025-06-01");
        assertThat(service.body(0)).isEqualTo("{\"targetDedicatedNodes\":0}");
        assertThat(poller.poll().getStatus()).isEqualTo(LongRunningOperationStatus.IN_PROGRESS);
        assertThat(poller.poll().getStatus()).isEqualTo(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED);
        assertThat(poller.getFinalResult().getAllocationState()).isEqualTo(AllocationState.STEADY);
    }

    @Test
    void aDeletionIsDoneWhenThePoolIsGone() {
        service.answer(202, "")
                .answer(200, "{\"id\":\"p\",\"state\":\"deleting\"}")
                .answer(404, "{}");

        SyncPoller<BatchPool, Void> poller = client.beginDeletePool("p");

        assertThat(poller.poll().getStatus()).isEqualTo(LongRunningOperationStatus.IN_PROGRESS);
        assertThat(poller.poll().getStatus()).isEqualTo(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED);
    }

    @Test
    void tellsWhetherAPoolExists() {
        service.answer(200, "").answer(404, "");

        assertThat(client.poolExists("a")).isTrue();
        assertThat(client.poolExists("b")).isFalse();
        assertThat(service.lines().get(0)).startsWith("HEAD ");
    }

    @Test
    void carriesEverythingTheServiceSaidInAnError() {
        service.answer(400, """
                {"code":"InvalidPropertyValue","message":{"lang":"en-US","value":"The value is invalid."},
                 "values":[{"key":"PropertyName","value":"version"},{"key":"Reason","value":"Because."}]}
                """, "request-id", "r-1");

        assertThatThrownBy(() -> client.createPool(new BatchPoolCreateParameters("p", "s")))
                .isInstanceOfSatisfying(BatchErrorException.class, refused -> {
                    assertThat(refused.getValue().getCode()).isEqualTo("InvalidPropertyValue");
                    assertThat(refused.getValue().getValues()).hasSize(2);
                })
                .hasMessage("Status code 400, InvalidPropertyValue: The value is invalid.; "
                        + "PropertyName=version; Reason=Because.; request-id=r-1");
    }

    @Test
    void keepsTheTypesOfAzureCoreForAbsenceAndDenial() {
        service.answer(404, "{\"code\":\"PoolNotFound\"}").answer(403, "{\"code\":\"AuthenticationFailed\"}");

        assertThatThrownBy(() -> client.getPool("p")).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client.getPool("p")).isInstanceOf(ClientAuthenticationException.class);
    }

    @Test
    void survivesAnErrorThatIsNoJson() {
        service.answer(400, "<html>");

        assertThatThrownBy(() -> client.getPool("p"))
                .isInstanceOfSatisfying(
                        BatchErrorException.class,
                        refused -> assertThat(refused.getValue().getCode()).isNull());
    }

    @Test
    void refusesAnAnswerThatIsNoJson() {
        service.answer(200, "<html>");

        assertThatThrownBy(() -> client.getPool("p"))
                .isInstanceOf(AzureException.class)
                .hasMessage("The answer of the Batch service cannot be read.");
    }
}
