"""What the Azure libraries for Python do with a simulated Azure.

Called by run.sh, with the connection in SIM_* and the way in the first argument: `own` for the server's own addresses,
`proxy` for the public names of Azure through the proxy. Prints "ok STEP" or "FAILED STEP" for each step.
"""

import json
import os
import ssl
import sys
import urllib.request
from contextlib import contextmanager

SIM = {name[4:]: value for name, value in os.environ.items() if name.startswith("SIM_")}
OWN = sys.argv[1] == "own"
os.environ["REQUESTS_CA_BUNDLE"] = SIM["CA"]
if not OWN:
    os.environ["HTTPS_PROXY"] = SIM["PROXY"]

import azure.batch.models as models
from azure.batch import BatchServiceClient
from azure.identity import ClientSecretCredential
from azure.mgmt.batch import BatchManagementClient
from azure.mgmt.compute import ComputeManagementClient
from msrest.authentication import BasicTokenAuthentication

BATCH = SIM["URL"] if OWN else f"https://{SIM['ACCOUNT']}.{SIM['LOCATION']}.batch.azure.com"


@contextmanager
def step(name):
    try:
        yield
        print("ok", name)
    except Exception as failure:  # whatever a library throws is the result
        print(f"FAILED {name}: {type(failure).__name__} {failure}".replace("\n", " ")[:400])


def advance(seconds):
    request = urllib.request.Request(
        SIM["CONTROL"] + "clock/advance",
        json.dumps({"seconds": seconds}).encode(),
        {"x-batchsh-token": SIM["CONTROL_TOKEN"]},
    )
    tls = urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=SIM["CA"]))
    urllib.request.build_opener(urllib.request.ProxyHandler({}), tls).open(request).read()


def refused(code, call):
    try:
        call()
    except models.BatchErrorException as failure:
        assert failure.error.code == code, failure.error.code
    else:
        raise AssertionError(f"not refused with {code}")


def credential():
    if not OWN:
        return ClientSecretCredential(SIM["TENANT"], SIM["CLIENT"], SIM["SECRET"])
    # Which of the two options turns the question to Microsoft off depends on the version.
    return ClientSecretCredential(
        SIM["TENANT"],
        SIM["CLIENT"],
        SIM["SECRET"],
        authority=SIM["URL"],
        instance_discovery=False,
        disable_instance_discovery=True,
    )


def management(client):
    if not OWN:
        return client(credential(), SIM["SUBSCRIPTION"])
    return client(
        credential(), SIM["SUBSCRIPTION"], base_url=SIM["URL"], credential_scopes=[SIM["URL"] + "/.default"]
    )


def galleries():
    compute = management(ComputeManagementClient)
    with step("galleries.list"):
        assert SIM["GALLERY"] in [gallery.name for gallery in compute.galleries.list()]
    with step("gallery_images.list_by_gallery"):
        names = [image.name for image in compute.gallery_images.list_by_gallery(SIM["GROUP"], SIM["GALLERY"])]
        assert SIM["IMAGE"] in names, names
    with step("gallery_image_versions.list_by_gallery_image"):
        versions = compute.gallery_image_versions.list_by_gallery_image(SIM["GROUP"], SIM["GALLERY"], SIM["IMAGE"])
        assert SIM["IMAGE_VERSION_ID"] in [version.id for version in versions]
    with step("batch_account.list"):
        accounts = [account.name for account in management(BatchManagementClient).batch_account.list()]
        assert SIM["ACCOUNT"] in accounts, accounts


def batch_client():
    token = credential().get_token("https://batch.core.windows.net/.default").token
    return BatchServiceClient(BasicTokenAuthentication({"access_token": token}), batch_url=BATCH)


def new_pool(pool):
    image = models.ImageReference(virtual_machine_image_id=SIM["IMAGE_VERSION_ID"])
    machine = models.VirtualMachineConfiguration(
        image_reference=image, node_agent_sku_id=SIM["NODE_AGENT_SKU_ID"]
    )
    return models.PoolAddParameter(
        id=pool, vm_size=SIM["VM_SIZE"], target_dedicated_nodes=1, virtual_machine_configuration=machine
    )


def pools():
    client = batch_client()
    pool = "python" + sys.argv[1]
    with step("account.list_supported_images"):
        assert len(list(client.account.list_supported_images())) > 10
    with step("pool.add"):
        client.pool.add(new_pool(pool))
    with step("pool.add, the same again"):
        refused("PoolExists", lambda: client.pool.add(new_pool(pool)))
    with step("pool.list in pages of one"):
        listed = list(client.pool.list(models.PoolListOptions(max_results=1)))
        assert len(listed) > 1 and pool in [each.id for each in listed]
        assert all(each.url.startswith(BATCH) for each in listed)
    with step("pool.get"):
        assert client.pool.get(pool).state == models.PoolState.active
    with step("pool.exists"):
        assert client.pool.exists(pool) and not client.pool.exists("nosuch")
    with step("pool.patch"):
        metadata = [models.MetadataItem(name="team", value="render")]
        client.pool.patch(pool, models.PoolPatchParameter(metadata=metadata))
        assert client.pool.get(pool).metadata[0].value == "render"
    advance(600)
    with step("compute_node.list"):
        assert [node.state.value for node in client.compute_node.list(pool)] == ["idle"]
    with step("pool.resize"):
        client.pool.resize(pool, models.PoolResizeParameter(target_dedicated_nodes=2))
    with step("pool.stop_resize"):
        client.pool.stop_resize(pool)
    advance(600)
    with step("pool.delete"):
        client.pool.delete(pool)
    advance(600)
    with step("pool.get of a deleted pool"):
        refused("PoolNotFound", lambda: client.pool.get(pool))


def pool_by_service_principal():
    """The program of the documentation on gallery images: the older credential, a start task, one pool."""
    from azure.common.credentials import ServicePrincipalCredentials
    from msrestazure.azure_cloud import Cloud, CloudEndpoints

    extra = {}
    if OWN:
        endpoints = CloudEndpoints(
            active_directory=SIM["URL"] + "/adfs", active_directory_resource_id=SIM["URL"]
        )
        extra["cloud_environment"] = Cloud("batchsh", endpoints=endpoints)
    pool = "documented" + sys.argv[1]
    with step("ServicePrincipalCredentials"):
        credentials = ServicePrincipalCredentials(
            client_id=SIM["CLIENT"],
            secret=SIM["SECRET"],
            tenant=SIM["TENANT"],
            resource="https://batch.core.windows.net/",
            **extra,
        )
        client = BatchServiceClient(credentials, BATCH)
    with step("a pool from a gallery image with a start task"):
        parameters = new_pool(pool)
        parameters.start_task = models.StartTask(command_line="printenv AZ_BATCH_NODE_STARTUP_DIR")
        client.pool.add(parameters)
        advance(600)
        assert [node.state.value for node in client.compute_node.list(pool)] == ["idle"]
        client.pool.delete(pool)


galleries()
pools()
pool_by_service_principal()
