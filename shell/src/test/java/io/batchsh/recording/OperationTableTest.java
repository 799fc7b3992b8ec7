package io.batchsh.recording;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OperationTableTest {

    @ParameterizedTest
    @CsvSource({
        "GET,/pools,batch.pool.list,false",
        "HEAD,/pools/p,batch.pool.exists,false",
        "POST,/pools/p/resize,batch.pool.resize,true",
        "POST,/pools/p/evaluateautoscale,batch.pool.evaluateAutoScale,false",
        "GET,/pools/p/nodes/n,batch.node.get,false",
        "GET,/pools/p/nodes/n/files,batch.node.file.list,false",
        "GET,/pools/p/nodes/n/files/startup/wd/stdout.txt,batch.node.file.get,false",
        "GET,/jobs/j/tasks/t/files/stdout.txt,batch.task.file.get,false",
        "GET,/subscriptions,subscription.list,false",
        "GET,/subscriptions/s/providers/Microsoft.Compute/galleries,compute.gallery.list,false",
        "GET,/subscriptions/s/resourcegroups/r/providers/microsoft.compute/galleries/g,compute.gallery.get,false",
        "PUT,/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0,"
                + "compute.imageVersion.create,true",
        "GET,/subscriptions/s/resourceGroups/r/providers/Microsoft.Batch/batchAccounts/a,batch.account.get,false",
        "POST,/subscriptions/s/resourceGroups/r/providers/Microsoft.Batch/batchAccounts/a/listKeys,"
                + "batch.account.keys,false",
        "GET,/subscriptions/s/providers/Microsoft.Batch/locations/l/virtualMachineSkus,batch.location.vmSku.list,false",
        "GET,/subscriptions/s/resourceGroups/r/providers/Microsoft.Authorization/permissions,"
                + "authorization.permission.list,false"
    })
    void namesOperations(String method, String path, String name, boolean mutates) {
        OperationTable.Match match = new OperationTable()
                .find(method, List.of(path.substring(1).split("/")))
                .orElseThrow();
        assertThat(match.operation().name()).isEqualTo(name);
        assertThat(match.operation().mutates()).isEqualTo(mutates);
        assertThat(String.join("/", match.segments())).isEqualToIgnoringCase(path.substring(1));
    }

    @ParameterizedTest
    @CsvSource({"POST,/pools/p/explode", "DELETE,/subscriptions/s", "GET,/providers"})
    void leavesOtherRequestsUnnamed(String method, String path) {
        assertThat(new OperationTable().find(method, List.of(path.substring(1).split("/"))))
                .isEmpty();
    }
}
