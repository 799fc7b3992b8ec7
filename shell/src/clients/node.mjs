// What the Azure libraries for Node do with a simulated Azure. Called by run.sh in the folder where the libraries are
// installed, with the connection in SIM_* and the way as first argument: `own` for the server's own addresses, `proxy` for
// the public names of Azure through the proxy. Prints "ok STEP" or "FAILED STEP" for each step.
import assert from 'node:assert/strict';
import https from 'node:https';
import { BatchManagementClient } from '@azure/arm-batch';
import { ComputeManagementClient } from '@azure/arm-compute';
import { BatchServiceClient } from '@azure/batch';
import { ClientSecretCredential } from '@azure/identity';

const own = process.argv[2] === 'own';
const sim = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name.startsWith('SIM_')).map(([name, value]) => [name.slice(4), value]));
const batchUrl = own ? sim.URL : `https://${sim.ACCOUNT}.${sim.LOCATION}.batch.azure.com`;

const credential = new ClientSecretCredential(sim.TENANT, sim.CLIENT, sim.SECRET,
  own ? { authorityHost: sim.URL, disableInstanceDiscovery: true } : {});
const manage = own ? { endpoint: sim.URL, credentialScopes: [`${sim.URL}/.default`] } : {};

async function step(name, work) {
  try {
    await work();
    console.log('ok', name);
  } catch (failure) {
    console.log(`FAILED ${name}: ${failure.name} ${failure.message}`.replaceAll('\n', ' ').slice(0, 400));
  }
}

async function all(pages) {
  const values = [];
  for await (const value of pages) values.push(value);
  return values;
}

function advance(seconds) {
  const options = { method: 'POST', headers: { 'x-batchsh-token': sim.CONTROL_TOKEN } };
  return new Promise((resolve, reject) => https
    .request(`${sim.CONTROL}clock/advance`, options, (answer) => answer.resume().on('end', resolve))
    .on('error', reject)
    .end(JSON.stringify({ seconds })));
}

const compute = new ComputeManagementClient(credential, sim.SUBSCRIPTION, manage);
await step('galleries.list', async () =>
  assert((await all(compute.galleries.list())).some((gallery) => gallery.name === sim.GALLERY)));
await step('galleryImages.listByGallery', async () =>
  assert((await all(compute.galleryImages.listByGallery(sim.GROUP, sim.GALLERY))).some((each) => each.name === sim.IMAGE)));
await step('galleryImageVersions.listByGalleryImage', async () =>
  assert((await all(compute.galleryImageVersions.listByGalleryImage(sim.GROUP, sim.GALLERY, sim.IMAGE)))
    .some((version) => version.id === sim.IMAGE_VERSION_ID)));
const accounts = new BatchManagementClient(credential, sim.SUBSCRIPTION, manage);
await step('batchAccount.list', async () =>
  assert((await all(accounts.batchAccountOperations.list())).some((account) => account.name === sim.ACCOUNT)));

const { token } = await credential.getToken('https://batch.core.windows.net/.default');
const signer = { signRequest: async (request) => {
  request.headers.set('Authorization', `Bearer ${token}`);
  return request;
} };
const batch = new BatchServiceClient(signer, batchUrl);
const id = `node${process.argv[2]}`;
const pool = { id, vmSize: sim.VM_SIZE, targetDedicatedNodes: 1, virtualMachineConfiguration: {
  imageReference: { virtualMachineImageId: sim.IMAGE_VERSION_ID }, nodeAgentSKUId: sim.NODE_AGENT_SKU_ID } };
await step('account.listSupportedImages', async () => assert((await batch.account.listSupportedImages()).length > 10));
await step('pool.add', () => batch.pool.add(pool));
await step('pool.add, the same again', () => assert.rejects(batch.pool.add(pool), { code: 'PoolExists' }));
await step('pool.list, then pool.listNext', async () => {
  const first = await batch.pool.list({ poolListOptions: { maxResults: 1 } });
  assert(first.odatanextLink.startsWith(batchUrl), first.odatanextLink);
  assert((await batch.pool.listNext(first.odatanextLink)).length > 0);
});
await step('pool.get', async () => assert.equal((await batch.pool.get(id)).state, 'active'));
await step('pool.exists', async () => assert((await batch.pool.exists(id)).body));
await step('pool.patch', () => batch.pool.patch(id, { metadata: [{ name: 'team', value: 'render' }] }));
await advance(600);
await step('computeNode.list', async () =>
  assert.deepEqual((await batch.computeNode.list(id)).map((node) => node.state), ['idle']));
await step('pool.resize', () => batch.pool.resize(id, { targetDedicatedNodes: 2 }));
await advance(600);
await step('pool.delete', () => batch.pool.deleteMethod(id));
await advance(600);
await step('pool.get of a deleted pool', () => assert.rejects(batch.pool.get(id), { code: 'PoolNotFound' }));
