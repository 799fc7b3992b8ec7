# Completes batchsh in fish: commands, options, files, and the names in Azure that the last prompt saw. Starts no Java.
# Use: put this file in ~/.config/fish/completions/ as batchsh.fish, or: batchsh completion fish | source
# Made from the grammar of batchsh; `batchsh completion fish` prints it.

set -g __batchsh_awk '# Completes a line of batchsh: reads the grammar, prints what can stand at the cursor, a tab between word and description.
# Files are asked for by a line of its own: a tab, what stands before the name in the word, a tab, the suffixes.
BEGIN {
    FS = "\\t"
    count = split(ENVIRON["BATCHSH_WORDS"], words, "\\n")
    current = ENVIRON["BATCHSH_CURRENT"]
    home = ENVIRON["HOME"]
    cache = (ENVIRON["XDG_CACHE_HOME"] ~ /^\\// ? ENVIRON["XDG_CACHE_HOME"] : home "/.cache") "/batchsh/completion/"
    base = (ENVIRON["XDG_CONFIG_HOME"] ~ /^\\// ? ENVIRON["XDG_CONFIG_HOME"] : home "/.config") "/batchsh/config.toml"
    context = configured_context()
    read_aliases()
    most = 1000
}
$1 == ">" { section = $2; next }
$1 == "c" { commands[section] = commands[section] "\\n" $2; described[section, $2] = $3; next }
$1 == "o" {
    option = ++options[section]
    names[section, option] = $2; kind[section, option] = $3; flags[section, option] = $4; says[section, option] = $5
    split($2, spelt, ",")
    for (i in spelt) { known[section, spelt[i]] = option }
    next
}
$1 == "p" { parameters[section]++; takes[section, parameters[section]] = $2; repeats[section, parameters[section]] = $3 }
END {
    for (at = 1; at <= count; at++) { accept(words[at]) }
    propose()
}
# Where batchsh works without --context: as the variable, the project and the configuration file say, in this order.
function configured_context(    folder, found) {
    if (ENVIRON["BATCHSH_CONTEXT"] != "") { return ENVIRON["BATCHSH_CONTEXT"] }
    folder = ENVIRON["PWD"]
    while (folder != "") {
        found = context_of(folder "/.batchsh.toml")
        if (found != "") { return found }
        if (folder == home) { break }
        sub(/\\/[^\\/]*$/, "", folder)
    }
    found = context_of(base)
    return found == "" ? "simulated" : found
}
function context_of(file,    row, found) {
    while ((getline row < file) > 0) {
        if (row ~ /^[ \\t]*\\[/) { break }
        if (row ~ /^[ \\t]*context[ \\t]*=/) {
            found = row
            sub(/^[^=]*=[ \\t]*["\\047]?/, "", found)
            sub(/["\\047 \\t#].*$/, "", found)
        }
    }
    close(file)
    return found
}
# Words for lines; they are in the file of the person only.
function read_aliases(    row, inside, name) {
    while ((getline row < base) > 0) {
        if (row ~ /^[ \\t]*\\[/) { inside = row ~ /^[ \\t]*\\[aliases\\]/; continue }
        if (!inside || row !~ /^[ \\t]*["\\047]?[A-Za-z_][A-Za-z0-9_-]*["\\047]?[ \\t]*=/) { continue }
        name = row
        sub(/[ \\t]*=.*/, "", name)
        gsub(/[ \\t"\\047]/, "", name)
        sub(/^[^=]*=[ \\t]*/, "", row)
        if (row ~ /^"/) { sub(/^"/, "", row); sub(/"[ \\t]*(#[^"]*)?$/, "", row); gsub(/\\\\"/, "\\"", row) }
        else { sub(/^\\047/, "", row); sub(/\\047[ \\t]*(#[^\\047]*)?$/, "", row) }
        if (!(name in alias)) { aliases[++alias_count] = name }
        alias[name] = row
    }
    close(base)
}
# What an alias stands for, up to the first word that is still to come.
function expand(line,    part, n, i) {
    n = split(line, part, " ")
    for (i = 1; i <= n && part[i] !~ /\\$[1-9]/; i++) {
        gsub(/["\\047]/, "", part[i])
        accept(part[i])
    }
}
function accept(word,    name, equals, option) {
    if (pending != "" && !((path, word) in known)) {
        give(pending, word)
        pending = ""
    } else if (ended || script != "" || substr(word, 1, 1) != "-" || length(word) < 2) {
        plain(word)
    } else if (word == "--") {
        ended = 1
    } else {
        pending = ""
        equals = index(word, "=")
        name = equals ? substr(word, 1, equals - 1) : word
        if (name == "--simulated" && path == "") { context = "simulated" }
        if ((path, name) in known) {
            option = known[path, name]
            used[path, option] = 1
            if (kind[path, option] == "-") { return }
            if (equals) { give(kind[path, option], substr(word, equals + 1)) } else { pending = kind[path, option] }
        }
    }
}
function plain(word,    next_path, what) {
    next_path = path == "" ? word : path " " word
    if (position == 0 && (path, word) in described) {
        path = next_path
    } else if (path == "" && position == 0 && !expanded && word in alias) {
        expanded = 1
        expand(alias[word])
    } else if (path == "" && word ~ /\\.groovy$/) {
        path = "run"; position = 1; script = word
    } else {
        what = parameter()
        if (what == "k") {
            path = ""; position = 0; helping = 1
            plain(word)
            return
        }
        give(what, word)
        position++
        if (path == "run" && position == 1) { script = word }
    }
}
function parameter() {
    if (position < parameters[path]) { return takes[path, position + 1] }
    return repeats[path, parameters[path]] == "m" ? takes[path, parameters[path]] : ""
}
function give(what, word) {
    if (substr(what, 1, 2) != "v:") { return }
    if (path == "" && what == "v:context") { context = word }
    given[substr(what, 3)] = word
    already[substr(what, 3), word] = 1
}
function propose(    equals, name, all, i, n) {
    if (pending != "") {
        values(pending, "", current)
    } else if (substr(current, 1, 1) == "-" && !ended && script == "") {
        equals = index(current, "=")
        name = substr(current, 1, equals - 1)
        if (equals && (path, name) in known) {
            values(kind[path, known[path, name]], name "=", substr(current, equals + 1))
        } else if (!helping) {
            open_options()
        }
    } else if (script != "") {
        if (!helping) { script_parameters() }
    } else {
        if (position == 0) {
            n = split(substr(commands[path], 2), all, "\\n")
            for (i = 1; i <= n; i++) { add(all[i], described[path, all[i]], current) }
            for (i = 1; path == "" && !helping && i <= alias_count; i++) {
                if (!(("", aliases[i]) in described)) { add(aliases[i], alias[aliases[i]], current) }
            }
        }
        if (parameter() == "k") {
            n = split(substr(commands[""], 2), all, "\\n")
            for (i = 1; i <= n; i++) { add(all[i], described["", all[i]], current) }
        } else if (parameter() != "") {
            values(parameter(), "", current)
        }
        if (path == "" && (kept == 0 || current ~ /\\//)) { files("", ".groovy") }
        if (kept == 0 && current == "" && path != "" && parameter() ~ /^(t:)?$/) { open_options() }
    }
    show()
}
function open_options(    required, i, n, spelt, j) {
    for (required = 1; required >= 0; required--) {
        for (i = 1; i <= options[path]; i++) {
            if ((flags[path, i] ~ /r/) != required || (used[path, i] && flags[path, i] !~ /m/)) { continue }
            n = split(names[path, i], spelt, ",")
            for (j = 1; j <= n; j++) {
                # The short name is offered to who types it.
                if (length(spelt[j]) > 2 || current == spelt[j]) {
                    add(spelt[j], says[path, i] (required ? " (required)" : ""), current)
                }
            }
        }
    }
}
function values(what, attached, typed,    all, i, n) {
    prefix = attached
    if (what ~ /^l:/) {
        n = split(substr(what, 3), all, "|")
        for (i = 1; i <= n; i++) { add(all[i], "", typed) }
    } else if (what == "v:context") {
        print "\\tcontexts\\t" attached
    } else if (what == "q:") {
        result_fields(typed)
    } else if (what ~ /^v:/) {
        snapshot(substr(what, 3), typed)
    } else if (what ~ /^f:/) {
        files(attached, substr(what, 3))
    }
}
function files(attached, suffixes) {
    print "\\tfiles\\t" attached "\\t" suffixes
}
function folder(    id, file) {
    if (context !~ /^[A-Za-z0-9][A-Za-z0-9._-]*$/) { return "" }
    file = cache "names/" context
    if ((getline id < file) <= 0 || id !~ /^[0-9a-f]+$/) { return "" }
    close(file)
    return cache id "/"
}
function snapshot(source, typed,    file, row, field, n, line, i, equals, fits) {
    file = folder()
    if (file == "") { return }
    if ("image-version" in given && (source == "node-agent-sku" || source == "vm-size")) { read_image(file) }
    file = file source ".tsv"
    while ((getline row < file) > 0) {
        if (++line == 1) {
            if (substr(row, 1, 17) != "#batchsh-values-1") { break }
            continue
        }
        n = split(row, field, "\\t")
        fits = !((source, field[1]) in already)
        for (i = 5; i <= n && fits; i++) {
            equals = index(field[i], "=")
            fits = goes_with(source, field[1], substr(field[i], 1, equals - 1), substr(field[i], equals + 1))
        }
        if (fits) { add(field[1], field[2], typed) }
        if (kept >= most) { break }
    }
    close(file)
}
# Fields of what a command prints, for a query: of each element where it prints a list.
function result_fields(typed,    file, row, field, noun, each) {
    noun = path
    sub(/ .*/, "", noun)
    each = path ~ / list$/ ? "[]." : ""
    file = folder() "result-field.tsv"
    while ((getline row < file) > 0) {
        split(row, field, "\\t")
        if (field[5] == "noun=" noun && field[6] ~ /^path=/) { add(each substr(field[6], 6), "", typed) }
    }
    close(file)
}
# A value that belongs to something goes with that: a node with its pool, a definition with its gallery.
function goes_with(source, value, name, text) {
    if (name in given && name != source) { return tolower(given[name]) == tolower(text) }
    if (source == "node-agent-sku" && image_agents != "") { return index(image_agents, "%0A" value "%0A") > 0 }
    if (source == "vm-size" && name == "generations" && image_generation != "" && text != "") {
        return index(text, image_generation) > 0
    }
    if (source == "vm-size" && name == "architecture" && image_architecture != "" && text != "") {
        return tolower(text) == tolower(image_architecture)
    }
    return 1
}
function read_image(file,    row, field, n, i) {
    file = file "image-version.tsv"
    while ((getline row < file) > 0) {
        n = split(row, field, "\\t")
        # A definition stands for its versions, which are alike in this.
        if (index(tolower(field[1]) "/", tolower(given["image-version"]) "/") != 1) { continue }
        for (i = 5; i <= n; i++) {
            if (field[i] ~ /^agents=/) { image_agents = "%0A" substr(field[i], 8) "%0A" }
            if (field[i] ~ /^generations=/) { image_generation = substr(field[i], 13) }
            if (field[i] ~ /^architecture=/) { image_architecture = substr(field[i], 14) }
        }
    }
    close(file)
}
function script_parameters(    row, rest, name, option, i, letter) {
    while ((getline row < script) > 0) {
        if (row ~ /\\*\\//) { break }
        if (match(row, /@param +[A-Za-z0-9]+ /)) {
            rest = substr(row, RSTART + RLENGTH)
            name = substr(row, RSTART, RLENGTH)
            gsub(/@param| /, "", name)
            option = "--"
            for (i = 1; i <= length(name); i++) {
                letter = substr(name, i, 1)
                option = option (letter ~ /[A-Z]/ ? "-" tolower(letter) : letter)
            }
            add(option, rest, current)
        }
    }
    close(script)
    add("--help", "Say what the script takes.", current)
    if (current !~ /^-/) { files("", "") }
}
function add(word, description, typed,    place) {
    place = index(tolower(word), tolower(typed))
    if (place == 1) {
        kept++
        print prefix word "\\t" description
    } else if (place > 1 && loose < most) {
        loosely[++loose] = prefix word "\\t" description
    } else if (place == 0 && far < most && are_in(tolower(word), tolower(typed))) {
        scattered[++far] = prefix word "\\t" description
    }
}
function are_in(word, letters,    i, place) {
    for (i = 1; i <= length(letters); i++) {
        place = index(word, substr(letters, i, 1))
        if (place == 0) { return 0 }
        word = substr(word, place + 1)
    }
    return 1
}
# What holds the typed letters somewhere else is offered where nothing begins with them.
function show(    i) {
    if (kept > 0) { return }
    # A shell that cannot match so itself would erase what is typed, unless there is one candidate only.
    if (loose == 1 || ENVIRON["BATCHSH_LOOSE"] == "1") {
        for (i = 1; i <= loose; i++) { print loosely[i] }
    }
    if (loose == 0 && (far == 1 || ENVIRON["BATCHSH_LOOSE"] == "1")) {
        for (i = 1; i <= far; i++) { print scattered[i] }
    }
}'

set -g __batchsh_grammar '>	
c	login	Sign in to Azure.
c	context	Where commands go to.
c	subscription	The subscriptions of the tenant.
c	account	The Batch account.
c	vm	The virtual machines that images are made from.
c	disk	The managed disks of the subscription.
c	snapshot	Copies of managed disks as they were at a moment.
c	managed-image	Images outside galleries; a step on the way there.
c	vhd	Virtual hard disks in storage accounts.
c	image	The whole way to an image, in one run.
c	gallery	The Azure Compute Galleries of the subscription.
c	image-definition	What the versions of an image have in common.
c	image-version	The versions of an image; a pool is created from one.
c	node-agent-sku	The node agents that the Batch service offers.
c	vm-size	The virtual machine sizes that Batch offers.
c	pool	The pools of the account.
c	preflight	The rules that pool check and pool create apply.
c	provider	The resource providers of a subscription.
c	role	What this sign-in may do, and the roles that let it.
c	node	The compute nodes of a pool.
c	job	The jobs of the account.
c	task	The tasks of a job.
c	quota	What limits the pools of the account.
c	record	Record what follows.
c	recording	Recordings of earlier runs.
c	simulator	The simulated Azure: faults, saved states, its clock.
c	config	Your settings, and where each comes from.
c	alias	Your own words for lines.
c	jobs	Lines that run behind the prompt.
c	history	What was typed at the prompt.
c	tutorial	Learn by doing, on a simulated Azure of its own.
c	completion	Tab in the shell that batchsh is started from.
c	run	Run a Groovy script in this session.
c	watch	Run a line that reads again and again, and mark what has changed.
c	help	Explain the commands.
c	exit	Leave the shell.
o	--command,-c	t:	m	Run a line and exit; repeatable.
o	--file,-f	f:		Run the lines of a file, or of standard input, and exit.
o	--init,-i	f:		Run the lines of a file, then stay at the prompt.
o	--simulated	-		Use the embedded simulated Azure; the default when no context is chosen.
o	--context	v:context		Use a saved context.
o	--playback	f:.batchsh.jsonl		Answer every question from a recording: no network, no simulator. What it does not answer is a difference (exit code 5).
o	--record	f:.batchsh.jsonl		Record the run.
o	--record-keep-names	-		With --record: keep the real names of subscription, groups, accounts, people and machines.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How results are printed: table, vertical, json, jsonc, yaml, tsv, csv or none.
o	--query	t:		A JMESPath query over each result.
o	--on-error	l:stop|continue		What a failing line does to the lines after it; stop is the default.
o	--read-only	-		Refuse every command that would change something.
o	--dry-run	-		Show the requests that would change something, and send none of them.
o	--yes,-y	-		Answer yes where a command asks before it goes on.
o	--confirm	t:	m	The name to confirm with where a command asks for one before it destroys; repeatable.
o	--color	l:auto|always|never		When to colour.
o	--no-config	-		Read neither configuration files nor init.groovy.
o	--debug	-		Show stack traces with errors.
o	--version	-		Print the version and exit.
o	--help,-h	-		Print this and exit.
>	login
o	--tenant,-t	t:		The Microsoft Entra tenant, an id or a domain; found out where it can be.
o	--subscription,-s	v:subscription		The subscription, an id or a name.
o	--account	v:account		The Batch account.
o	--client-id,--username,-u	t:		The application, or the user assigned managed identity.
o	--secret-variable	t:		The environment variable with the client secret, or with the certificate\'s password.
o	--secret-file	f:		The file with the client secret, or with the certificate\'s password.
o	--certificate	f:		The application\'s certificate and private key: PEM, or PKCS #12 named .pfx or .p12.
o	--federated-token-file	f:		The file with the workload\'s token; that of AZURE_FEDERATED_TOKEN_FILE without it.
o	--cloud	l:public|usgovernment|china|simulated		The cloud: public, usgovernment, china, simulated.
o	--metadata-url	t:		Where another cloud tells its addresses, such as https://HOST/metadata/endpoints.
o	--ca-bundle	f:		Certificate authorities to trust beside those of Java, a file in PEM.
o	--read-only	-		Refuse every change in this session.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	l:environment|workload-identity|managed-identity|azure-cli|azure-powershell|service-principal|device-code|interactive-browser	
>	context
c	list	List the contexts that --context and context use take.
c	show	Show where commands go to, and how they sign in.
c	save	Save where commands go to, and how they sign in, under a name. Secrets are not saved.
c	use	Go to another context: its sign-in, subscription and account.
c	delete	Delete a saved context. Whoever works in it goes on.
>	context list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	context show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:context	
>	context save
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	t:	
>	context use
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:context	
>	context delete
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:context	
>	subscription
c	list	List the subscriptions that the sign-in sees.
c	use	Go to another subscription with the same sign-in, and to its Batch account if it has one only.
>	subscription list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	subscription use
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:subscription	
>	account
c	list	List the Batch accounts of the subscription.
c	show	Show the Batch account of this context with its quotas.
c	use	Go to another Batch account with the same sign-in.
>	account list
o	--all	-		Those of every subscription that the sign-in sees, up to 50.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	account show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	account use
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:account	
>	vm
c	list	List the virtual machines of the subscription.
c	show	Show a virtual machine with its state, disks and extensions.
c	check	Say whether a virtual machine can become an image for Batch, and what would trouble the nodes.
c	start	Start a virtual machine.
c	deallocate	Stop a virtual machine and release its hardware.
c	generalize	Mark a stopped virtual machine as generalized, so that it can become an image. It never starts again.
c	capture	Make a managed image of a virtual machine: stop and generalize it first, as far as it is not. A second call goes on where the first stopped.
>	vm list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	vm show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:vm	
>	vm check
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:vm	
>	vm start
o	--no-wait	-		Do not wait until Azure is through with it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:vm	
>	vm deallocate
o	--no-wait	-		Do not wait until Azure is through with it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:vm	
>	vm generalize
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:vm	
>	vm capture
o	--image	t:		The managed image\'s name; MACHINE-image without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:vm	
>	disk
c	list	List the managed disks of the subscription.
c	show	Show a managed disk.
>	disk list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	disk show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:disk	
>	snapshot
c	list	List the snapshots of the subscription.
c	show	Show a snapshot.
c	create	Take a snapshot of a disk, or of all disks of a virtual machine.
c	delete	Delete a snapshot. Images made of it stay.
>	snapshot list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	snapshot show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:snapshot	
>	snapshot create
o	--source	v:disk		The disk.
o	--from-vm	v:vm		The machine: its OS disk becomes NAME-os, its data disks NAME-data0 and so on.
o	--incremental	-		Keep only what changed since the snapshot before.
o	--no-data-disks	-		Of a machine, take the OS disk only.
o	--no-wait	-		Do not wait until Azure is through with it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	t:	
>	snapshot delete
o	--no-wait	-		Do not wait until Azure is through with it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:snapshot	
>	managed-image
c	list	List the managed images of the subscription.
c	show	Show a managed image.
c	create	Make a managed image of a generalized virtual machine, of snapshots of its disks, or of a VHD. Pools take images from galleries only: it is a step on the way there.
c	delete	Delete a managed image. Gallery image versions made of it stay.
>	managed-image list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	managed-image show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:managed-image	
>	managed-image create
o	--from-vm	v:vm		The machine; it must be generalized.
o	--os-snapshot	v:snapshot		The snapshot of the OS disk.
o	--data-snapshot	v:snapshot	m	The snapshot of a data disk; repeatable, in the order of their LUNs.
o	--vhd	v:vhd		The address of a VHD with a generalized system.
o	--os-type	t:		Of a VHD: Linux or Windows.
o	--hyper-v-generation	t:		Of a VHD: V1, which is what it is without this, or V2.
o	--resource-group,-g	v:resource-group		Where it goes; to its source without it.
o	--no-wait	-		Do not wait until Azure is through with it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	t:	
>	managed-image delete
o	--no-wait	-		Do not wait until Azure is through with it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:managed-image	
>	vhd
c	list	List the VHDs in the storage accounts of the subscription.
c	check	Say whether a VHD can become a gallery image, and what its pools will need.
c	import	Make a gallery image version of a VHD with a generalized system. Pools straight from VHDs ended on 31 March 2026. A second call goes on where the first stopped.
>	vhd list
o	--account	v:storage-account		The storage account; all of the subscription without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	vhd check
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:vhd	
>	vhd import
o	--gallery,-r	v:gallery	r	The gallery.
o	--definition,-i	v:definition	r	The image definition\'s name; one that is not there is created.
o	--version,-e	t:	r	The version as Major.Minor.Patch.
o	--target-regions,--regions	v:region	m	REGION[=REPLICAS] ...: where replicas go; the regions of the source and of the Batch account without it.
o	--replica-count	t:		Replicas in a region that says no number itself: Batch asks for one per 300 nodes.
o	--skip-check	-		Go on even if the check finds that the VHD cannot be imported.
o	--os-type	l:linux|windows		Linux, Windows.
o	--os-state	l:generalized|specialized		Generalized, Specialized; only generalized images can be used for pools.
o	--hyper-v-generation,--generation	l:v1|v2		V1, V2.
o	--architecture	l:x64|arm64		x64, Arm64.
o	--publisher,-p	t:		Publisher of the identifier.
o	--offer,-f	t:		Offer of the identifier.
o	--sku,-s	t:		SKU of the identifier.
o	--features	t:	m	Features, such as SecurityType=TrustedLaunchSupported; SecurityType=None takes it away.
o	--plan-name	t:		Name of the base image\'s purchase plan.
o	--plan-publisher	t:		Publisher of the base image\'s purchase plan.
o	--plan-product	t:		Product of the base image\'s purchase plan.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:vhd	
>	image
c	prepare	Make an image version of a virtual machine: check it, stop it, generalize it, capture it, replicate it. A second call goes on where the first stopped.
>	image prepare
o	--from-vm	v:vm	r	The virtual machine.
o	--gallery,-r	v:gallery	r	The gallery.
o	--definition,-i	v:definition	r	The image definition\'s name; one that is not there is created.
o	--version,-e	t:	r	The version as Major.Minor.Patch.
o	--target-regions,--regions	v:region	m	REGION[=REPLICAS] ...: where replicas go; the regions of the source and of the Batch account without it.
o	--replica-count	t:		Replicas in a region that says no number itself: Batch asks for one per 300 nodes.
o	--via	l:automatic|managed-image|snapshots		automatic, managed-image, snapshots: what stands between the machine and its version.
o	--skip-check	-		Go on even if the check finds that no good image can be made.
o	--os-type	l:linux|windows		Linux, Windows.
o	--os-state	l:generalized|specialized		Generalized, Specialized; only generalized images can be used for pools.
o	--hyper-v-generation,--generation	l:v1|v2		V1, V2.
o	--architecture	l:x64|arm64		x64, Arm64.
o	--publisher,-p	t:		Publisher of the identifier.
o	--offer,-f	t:		Offer of the identifier.
o	--sku,-s	t:		SKU of the identifier.
o	--features	t:	m	Features, such as SecurityType=TrustedLaunchSupported; SecurityType=None takes it away.
o	--plan-name	t:		Name of the base image\'s purchase plan.
o	--plan-publisher	t:		Publisher of the base image\'s purchase plan.
o	--plan-product	t:		Product of the base image\'s purchase plan.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
>	gallery
c	list	List the galleries of the subscription, or those that others share with it.
c	show	Show a gallery.
c	create	Create a gallery.
c	delete	Delete a gallery that holds no images; refuses while pools use them.
>	gallery list
o	--shared	-		Those that others share with the subscription or the tenant; community galleries cannot be listed, only looked into by their public name.
o	--location,-l	v:region		With --shared, where to look from; the region of the account without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	gallery show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:gallery	
>	gallery create
o	--resource-group,-g	v:resource-group	r	The resource group it goes to.
o	--location,-l	v:region		The region; that of the resource group without it.
o	--description	t:		What it is for.
o	--tags	t:	m	Tags.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	t:	
>	gallery delete
o	--with-images	-		Delete its image definitions and their versions first.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:gallery	
>	image-definition
c	list	List the image definitions of a gallery, or of all galleries.
c	show	Show an image definition.
c	create	Create an image definition; what the source tells need not be said.
c	delete	Delete an image definition that has no versions; refuses while pools use it.
>	image-definition list
o	--gallery,-r	v:gallery		The gallery, or the id of one that others share; all of the subscription without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	image-definition show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:image-definition	
>	image-definition create
o	--from	v:image-source		What versions will be made of: a virtual machine, managed image, snapshot or disk by name or resource id, or another image as GALLERY/DEFINITION.
o	--os-type	l:linux|windows		Linux, Windows.
o	--os-state	l:generalized|specialized		Generalized, Specialized; only generalized images can be used for pools.
o	--hyper-v-generation,--generation	l:v1|v2		V1, V2.
o	--architecture	l:x64|arm64		x64, Arm64.
o	--publisher,-p	t:		Publisher of the identifier.
o	--offer,-f	t:		Offer of the identifier.
o	--sku,-s	t:		SKU of the identifier.
o	--features	t:	m	Features, such as SecurityType=TrustedLaunchSupported; SecurityType=None takes it away.
o	--plan-name	t:		Name of the base image\'s purchase plan.
o	--plan-publisher	t:		Publisher of the base image\'s purchase plan.
o	--plan-product	t:		Product of the base image\'s purchase plan.
o	--location,-l	v:region		The region of the definition itself; that of the gallery without it.
o	--description	t:		What it is.
o	--end-of-life-date	t:		When it shall no longer be used, such as 2028-04-30; Azure does not enforce it.
o	--tags	t:	m	Tags.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	t:	
>	image-definition delete
o	--with-versions	-		Delete its versions first.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:image-definition	
>	image-version
c	list	List the versions of an image definition.
c	show	Show a version of an image with its replication; the latest if none is named.
c	create	Create an image version and replicate it.
c	replicate	Change where an image version is replicated to and how often; regions not named stay as they are.
c	wait	Wait until all replicas of a version are there, or say why they will not be.
c	usage	List the pools that could start no further node if an image were deleted.
c	delete	Delete an image version and its replicas; refuses while pools use it.
>	image-version list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:image-definition	
>	image-version show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:image-version	
>	image-version create
o	--source	v:image-source	r	What it is made of: a virtual machine, managed image, snapshot or disk by name or resource id, another version as GALLERY/DEFINITION/VERSION, or the URL of a VHD.
o	--data-snapshots	v:snapshot	m	Snapshots or disks that become data disks 0, 1, …, where the source is one itself.
o	--target-regions	v:region	m	REGION[=REPLICAS][=STORAGE_ACCOUNT_TYPE] ...; the region of the source without it.
o	--replica-count	t:		Replicas in a region that says no number itself: Batch asks for one per 300 nodes.
o	--storage-account-type	t:		Standard_LRS, Standard_ZRS or Premium_LRS, in a region that says none itself.
o	--encryption	t:	m	REGION=ID ...: encrypt the replicas there with that disk encryption set.
o	--exclude-from-latest	-		Pass it over when a pool takes the latest version.
o	--end-of-life-date	t:		When it shall no longer be used, such as 2028-04-30; Azure does not enforce it.
o	--replication-mode	t:		Full, or Shallow for a test: quick, but not for many nodes.
o	--tags	t:	m	Tags.
o	--wait	-		Wait until it is done, saying how far it is; so without this option, too.
o	--no-wait	-		Return as soon as Azure has accepted it.
o	--timeout	t:		Stop waiting after this long, such as 2h.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:new-image-version	
>	image-version replicate
o	--target-regions	v:region	m	REGION[=REPLICAS][=STORAGE_ACCOUNT_TYPE] ...: regions to add or to change.
o	--for-nodes	t:		Replicas enough for so many nodes in the region of the account: one per 300, as Batch asks for.
o	--remove-regions	v:region	m	Regions to give up; pools there get no further node.
o	--encryption	t:	m	REGION=ID ...: encrypt the replicas of a named region with that disk encryption set.
o	--wait	-		Wait until it is done, saying how far it is; so without this option, too.
o	--no-wait	-		Return as soon as Azure has accepted it.
o	--timeout	t:		Stop waiting after this long, such as 2h.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:image-version	
>	image-version wait
o	--timeout	t:		Give up after this long, such as 2h.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:image-version	
>	image-version usage
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:image-version	
>	image-version delete
o	--wait	-		Wait until it is done, saying how far it is; so without this option, too.
o	--no-wait	-		Return as soon as Azure has accepted it.
o	--timeout	t:		Stop waiting after this long, such as 2h.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:image-version	
>	node-agent-sku
c	list	List the node agent SKUs; with --image those that fit an image, the best first.
>	node-agent-sku list
o	--image	v:image-version		An image: GALLERY/DEFINITION[/VERSION], or a resource id.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	vm-size
c	list	List the virtual machine sizes that Batch offers in the account\'s region.
>	vm-size list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	pool
c	list	List the pools of the account.
c	show	Show a pool, what image it runs on, and whether there is a newer version of it.
c	check	Say whether a pool would work, and why not, without creating it.
c	create	Create a pool from a gallery image, after checking that it would work.
c	wait	Wait until a pool\'s nodes are ready, or say why they will not be.
c	watch	Watch the nodes of a pool come up, until they are ready, nothing moves any more, or Ctrl-C.
c	test	Run one task on each node of a pool and print what it writes.
c	patch	Change what is named of a pool and leave the rest.
c	update	Replace start task, application packages and metadata of a pool, all three.
c	resize	Change how many nodes a pool has.
c	stop	Stop a resize; the pool keeps the nodes it has by then.
c	delete	Delete a pool and its nodes.
c	autoscale	A formula that decides how many nodes a pool has.
>	pool list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	pool show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
>	pool check
o	--tune	-		Apply what the number of nodes asks for, and say what was changed: the resize timeout, and the replicas of the image version, after a question.
o	--id	t:		The pool\'s id: up to 64 letters, digits, hyphens and underscores.
o	--display-name	t:		A name for people.
o	--image	v:image-version		The gallery image: GALLERY/DEFINITION[/VERSION], or its resource id; or the id of a shared or community gallery image, or PUBLISHER:OFFER:SKU[:VERSION] of the marketplace.
o	--vm-size	v:vm-size		The virtual machine size.
o	--node-agent-sku-id	v:node-agent-sku		The node agent that goes with the image\'s operating system.
o	--metadata	t:	m	A name and value of your own. Repeatable.
o	--target-dedicated-nodes,--nodes	t:		Dedicated nodes.
o	--target-low-priority-nodes	t:		Spot nodes.
o	--resize-timeout	t:		How long the allocation may take, such as PT30M or 30m; the service takes 15 minutes.
o	--auto-scale-formula	t:		Let a formula decide the number of nodes: its text, or @FILE.
o	--auto-scale-evaluation-interval	t:		How often the formula is evaluated; the service takes 15 minutes.
o	--enable-inter-node-communication	l:true|false		Let the nodes talk to each other.
o	--task-slots-per-node	t:		Tasks at a time on one node.
o	--node-fill-type	l:spread|pack		Spread tasks over the nodes, or fill one before the next: spread, pack.
o	--job-default-order	l:none|creationtime		Which of jobs with equal priority comes first: none, creationtime.
o	--node-placement,--policy	l:regional|zonal		Place the nodes in the region or over its availability zones: regional, zonal.
o	--start-task-command-line	t:		What each node runs before it takes tasks. No shell runs it: write /bin/sh -c \'...\' for one.
o	--start-task-wait-for-success	l:true|false		Let a node take tasks only after its start task succeeded; the service does without this.
o	--start-task-max-task-retry-count	t:		How often a start task that failed is run again; -1 for ever.
o	--start-task-environment-settings,--start-task-environment	t:	m	An environment variable of the start task. Repeatable.
o	--start-task-resource-files	t:	m	A file to download before the start task. Repeatable.
o	--start-task-resources	t:	m	Files to download, in full: http-url, storage-container-url, auto-storage-container-name, blob-prefix, file-path, file-mode, identity. Repeatable.
o	--start-task-elevated	l:true|false		Run the start task as an administrator of the node.
o	--start-task-elevation-level	l:nonadmin|admin		The rights of the user that Batch makes for the start task: nonadmin, admin.
o	--start-task-auto-user-scope	l:task|pool		Whether that user is the pool\'s or the task\'s own: task, pool.
o	--start-task-user-name	t:		The user account of the pool that runs the start task.
o	--start-task-container-image	t:		The container that the start task runs in.
o	--start-task-container-run-options	t:		Options of the container\'s creation.
o	--start-task-container-working-directory	l:taskWorkingDirectory|containerImageDefault		Where in the container it begins: taskWorkingDirectory, containerImageDefault.
o	--start-task-container-registry	t:		The private registry of the image, as for --container-registries.
o	--start-task-container-bind-mounts	t:	m	A folder of Batch in the container: source=Shared|Startup|VfsMounts|Task|JobPrep|Applications, read-only. Repeatable.
o	--security-type	l:trustedLaunch|confidentialVM		Trusted launch or confidential machines, where the image and the size allow it: trustedLaunch, confidentialVM.
o	--enable-secure-boot	l:true|false		Boot signed software only; needs --security-type.
o	--enable-vtpm	l:true|false		Give each machine a virtual TPM; needs --security-type.
o	--encryption-at-host	l:true|false		Encrypt all disks on the host.
o	--proxy-agent	l:true|false		Guard the metadata endpoints of the host.
o	--proxy-agent-imds	t:		How the metadata service is guarded: mode=Audit|Enforce, profile.
o	--proxy-agent-wire-server	t:		The same for the wire server.
o	--os-disk-caching	l:none|readonly|readwrite		Caching of the OS disk: none, readonly, readwrite.
o	--os-disk-size	t:		Size of the OS disk in GB.
o	--storage-account-type	l:standard_lrs|premium_lrs|standardssd_lrs		Kind of storage of the OS disk: standard_lrs, premium_lrs, standardssd_lrs.
o	--ephemeral-os-disk,--placement	l:cachedisk		An ephemeral OS disk on the machine\'s cache; not with Spot nodes: cachedisk.
o	--os-disk-write-accelerator	l:true|false		Accelerate writes to the OS disk.
o	--security-encryption-type	l:DiskWithVMGuestState|NonPersistedTPM|VMGuestStateOnly		What of a confidential machine\'s OS disk is encrypted: DiskWithVMGuestState, NonPersistedTPM, VMGuestStateOnly.
o	--os-disk-encryption-set	t:		The disk encryption set of the OS disk.
o	--data-disks	t:	m	An empty data disk: lun, size-gb, caching=none|readonly|readwrite, storage-account-type=standard_lrs|premium_lrs|standardssd_lrs, disk-encryption-set, security-encryption-type=DiskWithVMGuestState|NonPersistedTPM|VMGuestStateOnly, older-storage-account-type=standard_lrs|premium_lrs|standardssd_lrs. Repeatable.
o	--disk-encryption-targets	l:OsDisk|TemporaryDisk	m	The disks that Batch encrypts: OsDisk, TemporaryDisk. Repeatable.
o	--disk-encryption-key-url	t:		The key of your own to encrypt with.
o	--disk-encryption-key-identity	t:		The managed identity that reads the key.
o	--disk-encryption-key-rotation	l:true|false		Follow the key to its latest version.
o	--application-package-references	t:	m	An application package of the account; the default version where none is named. Repeatable.
o	--license-type	l:Windows_Server|Windows_Client		Windows with a licence of your own: Windows_Server, Windows_Client.
o	--enable-automatic-updates	l:true|false		Windows: let it update itself; it does without this.
o	--extensions	t:	m	A virtual machine extension: name, publisher, type, version, auto-upgrade-minor-version, enable-automatic-upgrade, after, settings-file, settings, protected-settings-file. Repeatable.
o	--service-artifact-id	t:		The service artifact by which images are updated.
o	--container-type	l:dockerCompatible|criCompatible		The container technology; dockerCompatible where other options need one: dockerCompatible, criCompatible.
o	--container-image-names	t:	m	A container image to fetch beforehand. Repeatable.
o	--container-registries	t:	m	A private registry: server, username, password-variable, password-file, identity. A password that is not named is asked for. Repeatable.
o	--subnet-id,--subnet	t:		The resource id of the subnet to join.
o	--dynamic-vnet-assignment-scope	l:none|job		Let each job assign its own network: none, job.
o	--enable-accelerated-networking,--accelerated-networking	l:true|false		Let the machines reach their network card directly; the size must be able to.
o	--public-ip-provisioning	l:batchmanaged|usermanaged|nopublicipaddresses		Where public addresses come from: batchmanaged, usermanaged, nopublicipaddresses.
o	--no-public-ip	l:true|false		Give the machines no public address: --public-ip-provisioning nopublicipaddresses.
o	--public-ip-ids	t:	m	A public IP address of your own. Repeatable.
o	--ip-families	l:IPv4|IPv6	m	The families of addresses: IPv4, IPv6. Repeatable.
o	--ip-tags	t:	m	A tag of the public addresses that Batch makes. Repeatable.
o	--inbound-nat-pools	t:	m	Ports that lead from outside to each machine: name, protocol=tcp|udp, backend-port, frontend-port-range-start, frontend-port-range-end, rules. Rules are PRIORITY:allow|deny:SOURCE[@PORTS+PORTS], with semicolons between them. Repeatable.
o	--user-accounts	t:	m	A user account on each machine: name, password-variable, password-file, elevation-level=nonadmin|admin, uid, gid, ssh-private-key-variable, ssh-private-key-file, login-mode=batch|interactive. A password that is not named is asked for. Repeatable.
o	--mount-azure-blob	t:	m	A container of blobs: account-name, container-name, path, account-key-variable, account-key-file, sas-key-variable, sas-key-file, identity, options. Repeatable.
o	--mount-azure-files	t:	m	An Azure Files share: account-name, url, path, account-key-variable, account-key-file, options. Repeatable.
o	--mount-nfs	t:	m	An NFS export: source, path, options. Repeatable.
o	--mount-cifs	t:	m	A CIFS share: source, username, path, password-variable, password-file, options. Repeatable.
o	--upgrade-policy-mode	l:automatic|manual|rolling		How machines are upgraded: automatic, manual, rolling.
o	--enable-auto-os-upgrade	l:true|false		Upgrade when a newer image is there.
o	--disable-auto-rollback	l:true|false		Do not go back when an upgrade fails.
o	--use-rolling-upgrade-policy	l:true|false		Upgrade by the rolling policy.
o	--defer-os-rolling-upgrade	l:true|false		Not while tasks run on the node.
o	--enable-cross-zone-upgrade	l:true|false		Let a batch span availability zones.
o	--max-batch-instance-percent	t:		Most machines in one batch.
o	--max-unhealthy-instance-percent	t:		Most unhealthy machines before the upgrade ends.
o	--max-unhealthy-upgraded-instance-percent	t:		Most unhealthy machines among the upgraded ones.
o	--pause-time-between-batches	t:		The wait between two batches.
o	--prioritize-unhealthy-instances	l:true|false		Upgrade unhealthy machines first.
o	--rollback-failed-instances-on-policy-breach	l:true|false		Take failed machines back when the policy is broken.
o	--json-file	f:		The pool as JSON: the body of the create call, or what pool show -o json printed, here or by az. Options override what it says; a list as a whole.
o	--set	t:	m	Any property by its path, such as virtualMachineConfiguration.licenseType=Windows_Server; the value is JSON or text.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
>	pool create
o	--tune	-		Apply what the number of nodes asks for, and say what was changed: the resize timeout, and the replicas of the image version, after a question.
o	--skip-preflight	-		Go on even if preflight finds that the pool would not work.
o	--wait	-		Wait until the nodes are ready.
o	--id	t:		The pool\'s id: up to 64 letters, digits, hyphens and underscores.
o	--display-name	t:		A name for people.
o	--image	v:image-version		The gallery image: GALLERY/DEFINITION[/VERSION], or its resource id; or the id of a shared or community gallery image, or PUBLISHER:OFFER:SKU[:VERSION] of the marketplace.
o	--vm-size	v:vm-size		The virtual machine size.
o	--node-agent-sku-id	v:node-agent-sku		The node agent that goes with the image\'s operating system.
o	--metadata	t:	m	A name and value of your own. Repeatable.
o	--target-dedicated-nodes,--nodes	t:		Dedicated nodes.
o	--target-low-priority-nodes	t:		Spot nodes.
o	--resize-timeout	t:		How long the allocation may take, such as PT30M or 30m; the service takes 15 minutes.
o	--auto-scale-formula	t:		Let a formula decide the number of nodes: its text, or @FILE.
o	--auto-scale-evaluation-interval	t:		How often the formula is evaluated; the service takes 15 minutes.
o	--enable-inter-node-communication	l:true|false		Let the nodes talk to each other.
o	--task-slots-per-node	t:		Tasks at a time on one node.
o	--node-fill-type	l:spread|pack		Spread tasks over the nodes, or fill one before the next: spread, pack.
o	--job-default-order	l:none|creationtime		Which of jobs with equal priority comes first: none, creationtime.
o	--node-placement,--policy	l:regional|zonal		Place the nodes in the region or over its availability zones: regional, zonal.
o	--start-task-command-line	t:		What each node runs before it takes tasks. No shell runs it: write /bin/sh -c \'...\' for one.
o	--start-task-wait-for-success	l:true|false		Let a node take tasks only after its start task succeeded; the service does without this.
o	--start-task-max-task-retry-count	t:		How often a start task that failed is run again; -1 for ever.
o	--start-task-environment-settings,--start-task-environment	t:	m	An environment variable of the start task. Repeatable.
o	--start-task-resource-files	t:	m	A file to download before the start task. Repeatable.
o	--start-task-resources	t:	m	Files to download, in full: http-url, storage-container-url, auto-storage-container-name, blob-prefix, file-path, file-mode, identity. Repeatable.
o	--start-task-elevated	l:true|false		Run the start task as an administrator of the node.
o	--start-task-elevation-level	l:nonadmin|admin		The rights of the user that Batch makes for the start task: nonadmin, admin.
o	--start-task-auto-user-scope	l:task|pool		Whether that user is the pool\'s or the task\'s own: task, pool.
o	--start-task-user-name	t:		The user account of the pool that runs the start task.
o	--start-task-container-image	t:		The container that the start task runs in.
o	--start-task-container-run-options	t:		Options of the container\'s creation.
o	--start-task-container-working-directory	l:taskWorkingDirectory|containerImageDefault		Where in the container it begins: taskWorkingDirectory, containerImageDefault.
o	--start-task-container-registry	t:		The private registry of the image, as for --container-registries.
o	--start-task-container-bind-mounts	t:	m	A folder of Batch in the container: source=Shared|Startup|VfsMounts|Task|JobPrep|Applications, read-only. Repeatable.
o	--security-type	l:trustedLaunch|confidentialVM		Trusted launch or confidential machines, where the image and the size allow it: trustedLaunch, confidentialVM.
o	--enable-secure-boot	l:true|false		Boot signed software only; needs --security-type.
o	--enable-vtpm	l:true|false		Give each machine a virtual TPM; needs --security-type.
o	--encryption-at-host	l:true|false		Encrypt all disks on the host.
o	--proxy-agent	l:true|false		Guard the metadata endpoints of the host.
o	--proxy-agent-imds	t:		How the metadata service is guarded: mode=Audit|Enforce, profile.
o	--proxy-agent-wire-server	t:		The same for the wire server.
o	--os-disk-caching	l:none|readonly|readwrite		Caching of the OS disk: none, readonly, readwrite.
o	--os-disk-size	t:		Size of the OS disk in GB.
o	--storage-account-type	l:standard_lrs|premium_lrs|standardssd_lrs		Kind of storage of the OS disk: standard_lrs, premium_lrs, standardssd_lrs.
o	--ephemeral-os-disk,--placement	l:cachedisk		An ephemeral OS disk on the machine\'s cache; not with Spot nodes: cachedisk.
o	--os-disk-write-accelerator	l:true|false		Accelerate writes to the OS disk.
o	--security-encryption-type	l:DiskWithVMGuestState|NonPersistedTPM|VMGuestStateOnly		What of a confidential machine\'s OS disk is encrypted: DiskWithVMGuestState, NonPersistedTPM, VMGuestStateOnly.
o	--os-disk-encryption-set	t:		The disk encryption set of the OS disk.
o	--data-disks	t:	m	An empty data disk: lun, size-gb, caching=none|readonly|readwrite, storage-account-type=standard_lrs|premium_lrs|standardssd_lrs, disk-encryption-set, security-encryption-type=DiskWithVMGuestState|NonPersistedTPM|VMGuestStateOnly, older-storage-account-type=standard_lrs|premium_lrs|standardssd_lrs. Repeatable.
o	--disk-encryption-targets	l:OsDisk|TemporaryDisk	m	The disks that Batch encrypts: OsDisk, TemporaryDisk. Repeatable.
o	--disk-encryption-key-url	t:		The key of your own to encrypt with.
o	--disk-encryption-key-identity	t:		The managed identity that reads the key.
o	--disk-encryption-key-rotation	l:true|false		Follow the key to its latest version.
o	--application-package-references	t:	m	An application package of the account; the default version where none is named. Repeatable.
o	--license-type	l:Windows_Server|Windows_Client		Windows with a licence of your own: Windows_Server, Windows_Client.
o	--enable-automatic-updates	l:true|false		Windows: let it update itself; it does without this.
o	--extensions	t:	m	A virtual machine extension: name, publisher, type, version, auto-upgrade-minor-version, enable-automatic-upgrade, after, settings-file, settings, protected-settings-file. Repeatable.
o	--service-artifact-id	t:		The service artifact by which images are updated.
o	--container-type	l:dockerCompatible|criCompatible		The container technology; dockerCompatible where other options need one: dockerCompatible, criCompatible.
o	--container-image-names	t:	m	A container image to fetch beforehand. Repeatable.
o	--container-registries	t:	m	A private registry: server, username, password-variable, password-file, identity. A password that is not named is asked for. Repeatable.
o	--subnet-id,--subnet	t:		The resource id of the subnet to join.
o	--dynamic-vnet-assignment-scope	l:none|job		Let each job assign its own network: none, job.
o	--enable-accelerated-networking,--accelerated-networking	l:true|false		Let the machines reach their network card directly; the size must be able to.
o	--public-ip-provisioning	l:batchmanaged|usermanaged|nopublicipaddresses		Where public addresses come from: batchmanaged, usermanaged, nopublicipaddresses.
o	--no-public-ip	l:true|false		Give the machines no public address: --public-ip-provisioning nopublicipaddresses.
o	--public-ip-ids	t:	m	A public IP address of your own. Repeatable.
o	--ip-families	l:IPv4|IPv6	m	The families of addresses: IPv4, IPv6. Repeatable.
o	--ip-tags	t:	m	A tag of the public addresses that Batch makes. Repeatable.
o	--inbound-nat-pools	t:	m	Ports that lead from outside to each machine: name, protocol=tcp|udp, backend-port, frontend-port-range-start, frontend-port-range-end, rules. Rules are PRIORITY:allow|deny:SOURCE[@PORTS+PORTS], with semicolons between them. Repeatable.
o	--user-accounts	t:	m	A user account on each machine: name, password-variable, password-file, elevation-level=nonadmin|admin, uid, gid, ssh-private-key-variable, ssh-private-key-file, login-mode=batch|interactive. A password that is not named is asked for. Repeatable.
o	--mount-azure-blob	t:	m	A container of blobs: account-name, container-name, path, account-key-variable, account-key-file, sas-key-variable, sas-key-file, identity, options. Repeatable.
o	--mount-azure-files	t:	m	An Azure Files share: account-name, url, path, account-key-variable, account-key-file, options. Repeatable.
o	--mount-nfs	t:	m	An NFS export: source, path, options. Repeatable.
o	--mount-cifs	t:	m	A CIFS share: source, username, path, password-variable, password-file, options. Repeatable.
o	--upgrade-policy-mode	l:automatic|manual|rolling		How machines are upgraded: automatic, manual, rolling.
o	--enable-auto-os-upgrade	l:true|false		Upgrade when a newer image is there.
o	--disable-auto-rollback	l:true|false		Do not go back when an upgrade fails.
o	--use-rolling-upgrade-policy	l:true|false		Upgrade by the rolling policy.
o	--defer-os-rolling-upgrade	l:true|false		Not while tasks run on the node.
o	--enable-cross-zone-upgrade	l:true|false		Let a batch span availability zones.
o	--max-batch-instance-percent	t:		Most machines in one batch.
o	--max-unhealthy-instance-percent	t:		Most unhealthy machines before the upgrade ends.
o	--max-unhealthy-upgraded-instance-percent	t:		Most unhealthy machines among the upgraded ones.
o	--pause-time-between-batches	t:		The wait between two batches.
o	--prioritize-unhealthy-instances	l:true|false		Upgrade unhealthy machines first.
o	--rollback-failed-instances-on-policy-breach	l:true|false		Take failed machines back when the policy is broken.
o	--json-file	f:		The pool as JSON: the body of the create call, or what pool show -o json printed, here or by az. Options override what it says; a list as a whole.
o	--set	t:	m	Any property by its path, such as virtualMachineConfiguration.licenseType=Windows_Server; the value is JSON or text.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
>	pool wait
o	--for	l:idle|steady		idle: every node takes tasks (the default); steady: the resize is over.
o	--at-least	t:		idle: be content with so many nodes that take tasks.
o	--timeout	t:		Give up after this long, such as 30m.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
>	pool watch
o	--at-least	t:		Be content with so many nodes that take tasks; as many as the pool is to have without it.
o	--timeout	t:		Give up after this long, such as 30m.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
>	pool test
o	--command-line,--command	t:		What each node runs; host name and release of the system without it.
o	--nodes	t:		Test no more nodes than this.
o	--timeout	t:		How long it may take; 10m without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
>	pool patch
o	--display-name	t:		A name for people.
o	--image	v:image-version		The gallery image: GALLERY/DEFINITION[/VERSION], or its resource id; or the id of a shared or community gallery image, or PUBLISHER:OFFER:SKU[:VERSION] of the marketplace.
o	--vm-size	v:vm-size		The virtual machine size.
o	--node-agent-sku-id	v:node-agent-sku		The node agent that goes with the image\'s operating system.
o	--metadata	t:	m	A name and value of your own. Repeatable.
o	--enable-inter-node-communication	l:true|false		Let the nodes talk to each other.
o	--task-slots-per-node	t:		Tasks at a time on one node.
o	--node-fill-type	l:spread|pack		Spread tasks over the nodes, or fill one before the next: spread, pack.
o	--job-default-order	l:none|creationtime		Which of jobs with equal priority comes first: none, creationtime.
o	--node-placement,--policy	l:regional|zonal		Place the nodes in the region or over its availability zones: regional, zonal.
o	--start-task-command-line	t:		What each node runs before it takes tasks. No shell runs it: write /bin/sh -c \'...\' for one.
o	--start-task-wait-for-success	l:true|false		Let a node take tasks only after its start task succeeded; the service does without this.
o	--start-task-max-task-retry-count	t:		How often a start task that failed is run again; -1 for ever.
o	--start-task-environment-settings,--start-task-environment	t:	m	An environment variable of the start task. Repeatable.
o	--start-task-resource-files	t:	m	A file to download before the start task. Repeatable.
o	--start-task-resources	t:	m	Files to download, in full: http-url, storage-container-url, auto-storage-container-name, blob-prefix, file-path, file-mode, identity. Repeatable.
o	--start-task-elevated	l:true|false		Run the start task as an administrator of the node.
o	--start-task-elevation-level	l:nonadmin|admin		The rights of the user that Batch makes for the start task: nonadmin, admin.
o	--start-task-auto-user-scope	l:task|pool		Whether that user is the pool\'s or the task\'s own: task, pool.
o	--start-task-user-name	t:		The user account of the pool that runs the start task.
o	--start-task-container-image	t:		The container that the start task runs in.
o	--start-task-container-run-options	t:		Options of the container\'s creation.
o	--start-task-container-working-directory	l:taskWorkingDirectory|containerImageDefault		Where in the container it begins: taskWorkingDirectory, containerImageDefault.
o	--start-task-container-registry	t:		The private registry of the image, as for --container-registries.
o	--start-task-container-bind-mounts	t:	m	A folder of Batch in the container: source=Shared|Startup|VfsMounts|Task|JobPrep|Applications, read-only. Repeatable.
o	--security-type	l:trustedLaunch|confidentialVM		Trusted launch or confidential machines, where the image and the size allow it: trustedLaunch, confidentialVM.
o	--enable-secure-boot	l:true|false		Boot signed software only; needs --security-type.
o	--enable-vtpm	l:true|false		Give each machine a virtual TPM; needs --security-type.
o	--encryption-at-host	l:true|false		Encrypt all disks on the host.
o	--proxy-agent	l:true|false		Guard the metadata endpoints of the host.
o	--proxy-agent-imds	t:		How the metadata service is guarded: mode=Audit|Enforce, profile.
o	--proxy-agent-wire-server	t:		The same for the wire server.
o	--os-disk-caching	l:none|readonly|readwrite		Caching of the OS disk: none, readonly, readwrite.
o	--os-disk-size	t:		Size of the OS disk in GB.
o	--storage-account-type	l:standard_lrs|premium_lrs|standardssd_lrs		Kind of storage of the OS disk: standard_lrs, premium_lrs, standardssd_lrs.
o	--ephemeral-os-disk,--placement	l:cachedisk		An ephemeral OS disk on the machine\'s cache; not with Spot nodes: cachedisk.
o	--os-disk-write-accelerator	l:true|false		Accelerate writes to the OS disk.
o	--security-encryption-type	l:DiskWithVMGuestState|NonPersistedTPM|VMGuestStateOnly		What of a confidential machine\'s OS disk is encrypted: DiskWithVMGuestState, NonPersistedTPM, VMGuestStateOnly.
o	--os-disk-encryption-set	t:		The disk encryption set of the OS disk.
o	--data-disks	t:	m	An empty data disk: lun, size-gb, caching=none|readonly|readwrite, storage-account-type=standard_lrs|premium_lrs|standardssd_lrs, disk-encryption-set, security-encryption-type=DiskWithVMGuestState|NonPersistedTPM|VMGuestStateOnly, older-storage-account-type=standard_lrs|premium_lrs|standardssd_lrs. Repeatable.
o	--disk-encryption-targets	l:OsDisk|TemporaryDisk	m	The disks that Batch encrypts: OsDisk, TemporaryDisk. Repeatable.
o	--disk-encryption-key-url	t:		The key of your own to encrypt with.
o	--disk-encryption-key-identity	t:		The managed identity that reads the key.
o	--disk-encryption-key-rotation	l:true|false		Follow the key to its latest version.
o	--application-package-references	t:	m	An application package of the account; the default version where none is named. Repeatable.
o	--license-type	l:Windows_Server|Windows_Client		Windows with a licence of your own: Windows_Server, Windows_Client.
o	--enable-automatic-updates	l:true|false		Windows: let it update itself; it does without this.
o	--extensions	t:	m	A virtual machine extension: name, publisher, type, version, auto-upgrade-minor-version, enable-automatic-upgrade, after, settings-file, settings, protected-settings-file. Repeatable.
o	--service-artifact-id	t:		The service artifact by which images are updated.
o	--container-type	l:dockerCompatible|criCompatible		The container technology; dockerCompatible where other options need one: dockerCompatible, criCompatible.
o	--container-image-names	t:	m	A container image to fetch beforehand. Repeatable.
o	--container-registries	t:	m	A private registry: server, username, password-variable, password-file, identity. A password that is not named is asked for. Repeatable.
o	--subnet-id,--subnet	t:		The resource id of the subnet to join.
o	--dynamic-vnet-assignment-scope	l:none|job		Let each job assign its own network: none, job.
o	--enable-accelerated-networking,--accelerated-networking	l:true|false		Let the machines reach their network card directly; the size must be able to.
o	--public-ip-provisioning	l:batchmanaged|usermanaged|nopublicipaddresses		Where public addresses come from: batchmanaged, usermanaged, nopublicipaddresses.
o	--no-public-ip	l:true|false		Give the machines no public address: --public-ip-provisioning nopublicipaddresses.
o	--public-ip-ids	t:	m	A public IP address of your own. Repeatable.
o	--ip-families	l:IPv4|IPv6	m	The families of addresses: IPv4, IPv6. Repeatable.
o	--ip-tags	t:	m	A tag of the public addresses that Batch makes. Repeatable.
o	--inbound-nat-pools	t:	m	Ports that lead from outside to each machine: name, protocol=tcp|udp, backend-port, frontend-port-range-start, frontend-port-range-end, rules. Rules are PRIORITY:allow|deny:SOURCE[@PORTS+PORTS], with semicolons between them. Repeatable.
o	--user-accounts	t:	m	A user account on each machine: name, password-variable, password-file, elevation-level=nonadmin|admin, uid, gid, ssh-private-key-variable, ssh-private-key-file, login-mode=batch|interactive. A password that is not named is asked for. Repeatable.
o	--mount-azure-blob	t:	m	A container of blobs: account-name, container-name, path, account-key-variable, account-key-file, sas-key-variable, sas-key-file, identity, options. Repeatable.
o	--mount-azure-files	t:	m	An Azure Files share: account-name, url, path, account-key-variable, account-key-file, options. Repeatable.
o	--mount-nfs	t:	m	An NFS export: source, path, options. Repeatable.
o	--mount-cifs	t:	m	A CIFS share: source, username, path, password-variable, password-file, options. Repeatable.
o	--upgrade-policy-mode	l:automatic|manual|rolling		How machines are upgraded: automatic, manual, rolling.
o	--enable-auto-os-upgrade	l:true|false		Upgrade when a newer image is there.
o	--disable-auto-rollback	l:true|false		Do not go back when an upgrade fails.
o	--use-rolling-upgrade-policy	l:true|false		Upgrade by the rolling policy.
o	--defer-os-rolling-upgrade	l:true|false		Not while tasks run on the node.
o	--enable-cross-zone-upgrade	l:true|false		Let a batch span availability zones.
o	--max-batch-instance-percent	t:		Most machines in one batch.
o	--max-unhealthy-instance-percent	t:		Most unhealthy machines before the upgrade ends.
o	--max-unhealthy-upgraded-instance-percent	t:		Most unhealthy machines among the upgraded ones.
o	--pause-time-between-batches	t:		The wait between two batches.
o	--prioritize-unhealthy-instances	l:true|false		Upgrade unhealthy machines first.
o	--rollback-failed-instances-on-policy-breach	l:true|false		Take failed machines back when the policy is broken.
o	--json-file	f:		The pool as JSON: the body of the create call, or what pool show -o json printed, here or by az. Options override what it says; a list as a whole.
o	--set	t:	m	Any property by its path, such as virtualMachineConfiguration.licenseType=Windows_Server; the value is JSON or text.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
>	pool update
o	--metadata	t:	m	A name and value of your own. Repeatable.
o	--start-task-command-line	t:		What each node runs before it takes tasks. No shell runs it: write /bin/sh -c \'...\' for one.
o	--start-task-wait-for-success	l:true|false		Let a node take tasks only after its start task succeeded; the service does without this.
o	--start-task-max-task-retry-count	t:		How often a start task that failed is run again; -1 for ever.
o	--start-task-environment-settings,--start-task-environment	t:	m	An environment variable of the start task. Repeatable.
o	--start-task-resource-files	t:	m	A file to download before the start task. Repeatable.
o	--start-task-resources	t:	m	Files to download, in full: http-url, storage-container-url, auto-storage-container-name, blob-prefix, file-path, file-mode, identity. Repeatable.
o	--start-task-elevated	l:true|false		Run the start task as an administrator of the node.
o	--start-task-elevation-level	l:nonadmin|admin		The rights of the user that Batch makes for the start task: nonadmin, admin.
o	--start-task-auto-user-scope	l:task|pool		Whether that user is the pool\'s or the task\'s own: task, pool.
o	--start-task-user-name	t:		The user account of the pool that runs the start task.
o	--start-task-container-image	t:		The container that the start task runs in.
o	--start-task-container-run-options	t:		Options of the container\'s creation.
o	--start-task-container-working-directory	l:taskWorkingDirectory|containerImageDefault		Where in the container it begins: taskWorkingDirectory, containerImageDefault.
o	--start-task-container-registry	t:		The private registry of the image, as for --container-registries.
o	--start-task-container-bind-mounts	t:	m	A folder of Batch in the container: source=Shared|Startup|VfsMounts|Task|JobPrep|Applications, read-only. Repeatable.
o	--application-package-references	t:	m	An application package of the account; the default version where none is named. Repeatable.
o	--json-file	f:		The pool as JSON: the body of the create call, or what pool show -o json printed, here or by az. Options override what it says; a list as a whole.
o	--set	t:	m	Any property by its path, such as virtualMachineConfiguration.licenseType=Windows_Server; the value is JSON or text.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
>	pool resize
o	--target-dedicated-nodes,--nodes	t:		Dedicated nodes.
o	--target-low-priority-nodes	t:		Spot nodes.
o	--resize-timeout	t:		How long the allocation may take, such as PT30M or 30m; the service takes 15 minutes.
o	--node-deallocation-option	l:requeue|terminate|taskcompletion		What becomes of the tasks on nodes that go: requeue, terminate, taskcompletion; requeue without it.
o	--wait	-		Wait until the nodes are ready.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
>	pool stop
o	--wait	-		Wait until the resize has stopped.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
>	pool delete
o	--wait	-		Wait until the pool is gone.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
>	pool autoscale
c	show	Show a pool\'s formula and what it last said.
c	enable	Let a formula decide how many nodes a pool has, or change its formula or interval.
c	evaluate	Say what a formula would do to a pool now, without doing it.
c	disable	Stop scaling a pool automatically; it keeps the nodes it has.
>	pool autoscale show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
>	pool autoscale enable
o	--auto-scale-formula,--formula	t:		The formula, or @FILE with the formula in it.
o	--auto-scale-evaluation-interval,--interval	t:		How often it is evaluated, from 5m to 168h; the service takes 15 minutes.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
>	pool autoscale evaluate
o	--auto-scale-formula,--formula	t:		The formula, or @FILE with the formula in it. The pool\'s own without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
>	pool autoscale disable
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
>	preflight
c	list	List the rules that pool check and pool create apply to a pool.
c	explain	Explain a rule: what it looks at, what happens otherwise, and what to do.
>	preflight list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	preflight explain
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:rule	
>	provider
c	list	List the resource providers of the subscription.
c	show	Show whether the providers that pools need are registered.
c	register	Register providers with the subscription, and wait until they are.
c	unregister	Undo the registration of providers, and wait until it is undone.
>	provider list
o	--subscription	v:subscription		The id of another subscription.
o	--image	v:image-version		The subscription of this image: GALLERY/DEFINITION[/VERSION], or its resource id.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	provider show
o	--subscription	v:subscription		The id of another subscription.
o	--image	v:image-version		The subscription of this image: GALLERY/DEFINITION[/VERSION], or its resource id.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:provider	m
>	provider register
o	--subscription	v:subscription		The id of another subscription.
o	--image	v:image-version		The subscription of this image: GALLERY/DEFINITION[/VERSION], or its resource id.
o	--no-wait	-		Do not wait for the end.
o	--timeout	t:		Give up after this long, such as 10m.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:provider	m
>	provider unregister
o	--subscription	v:subscription		The id of another subscription.
o	--image	v:image-version		The subscription of this image: GALLERY/DEFINITION[/VERSION], or its resource id.
o	--no-wait	-		Do not wait for the end.
o	--timeout	t:		Give up after this long, such as 10m.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:provider	m
>	role
c	check	Say whether this sign-in may make pools on the Batch account, from an image and in a subnet.
c	list	List the roles that count somewhere: those given there, and those given above.
c	grant	Give a role, to this sign-in or to another principal.
c	revoke	Take a role that was given at this very scope.
>	role check
o	--image	v:image-version		An image that pools shall be made from: GALLERY/DEFINITION[/VERSION], or its id.
o	--subnet-id	t:		A subnet that nodes shall join.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	role list
o	--account	-		The Batch account of this context.
o	--image	v:image-version		An image: GALLERY/DEFINITION[/VERSION], or its resource id.
o	--gallery	v:gallery		A gallery with all its images.
o	--scope	t:		Any subscription, resource group or resource by its resource id.
o	--assignee	t:		Whose roles; your own without it.
o	--all	-		The roles of everybody.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	role grant
o	--account	-		The Batch account of this context.
o	--image	v:image-version		An image: GALLERY/DEFINITION[/VERSION], or its resource id.
o	--gallery	v:gallery		A gallery with all its images.
o	--scope	t:		Any subscription, resource group or resource by its resource id.
o	--assignee	t:		Another principal, by its object id in the tenant; this sign-in without it.
o	--assignee-type	t:		ServicePrincipal, User or Group; needed for one that was made a moment ago.
o	--wait	-		Wait until the role counts, which takes up to some minutes; only for your own.
o	--timeout	t:		Give up after this long, such as 10m.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:role	
>	role revoke
o	--account	-		The Batch account of this context.
o	--image	v:image-version		An image: GALLERY/DEFINITION[/VERSION], or its resource id.
o	--gallery	v:gallery		A gallery with all its images.
o	--scope	t:		Any subscription, resource group or resource by its resource id.
o	--assignee	t:		Another principal, by its object id in the tenant; this sign-in without it.
o	--assignee-type	t:		ServicePrincipal, User or Group; needed for one that was made a moment ago.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:role	
>	node
c	list	List the nodes of a pool, those first that need attention.
c	show	Show a node and, where it takes no tasks, say why.
c	reboot	Reboot nodes. A start task runs again.
c	reimage	Put the pool\'s image on nodes anew. What is on their disks is lost.
c	start	Start nodes that were deallocated.
c	deallocate	Give the virtual machines of nodes back and keep the nodes, so that they cost no computing.
c	remove	Take nodes out of a pool, which then is to have so many fewer.
c	enable-scheduling	Let nodes take tasks again.
c	disable-scheduling	Let nodes take no more tasks, so that they can be looked at.
c	remote-login	Say where a node can be signed in to.
c	logs	Let a node upload the logs of its Batch agent to a blob container.
c	files	List the files of a node, or print what its start task wrote.
c	file	A file of a node.
c	user	Accounts on a node, to sign in with.
>	node list
o	--state	l:idle|running|unusable|starttaskfailed|waitingforstarttask|creating|starting|rebooting|reimaging|upgradingos|unknown|offline|preempted|leavingpool|deallocating|deallocated	m	Only nodes in these states: idle, running, unusable, starttaskfailed, waitingforstarttask, creating, starting, rebooting, reimaging, upgradingos, unknown, offline, preempted, leavingpool, deallocating, deallocated.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
>	node show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
p	v:node	
>	node reboot
o	--state	l:idle|running|unusable|starttaskfailed|waitingforstarttask|creating|starting|rebooting|reimaging|upgradingos|unknown|offline|preempted|leavingpool|deallocating|deallocated	m	All nodes in these states: idle, running, unusable, starttaskfailed, waitingforstarttask, creating, starting, rebooting, reimaging, upgradingos, unknown, offline, preempted, leavingpool, deallocating, deallocated.
o	--node-reboot-option	l:requeue|terminate|taskcompletion		What becomes of running tasks: requeue, terminate, taskcompletion; requeue without it.
o	--wait	-		Wait until the nodes are there again.
o	--timeout	t:		Give up waiting after this long.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
p	v:node	m
>	node reimage
o	--state	l:idle|running|unusable|starttaskfailed|waitingforstarttask|creating|starting|rebooting|reimaging|upgradingos|unknown|offline|preempted|leavingpool|deallocating|deallocated	m	All nodes in these states: idle, running, unusable, starttaskfailed, waitingforstarttask, creating, starting, rebooting, reimaging, upgradingos, unknown, offline, preempted, leavingpool, deallocating, deallocated.
o	--node-reimage-option	l:requeue|terminate|taskcompletion		What becomes of running tasks: requeue, terminate, taskcompletion; requeue without it.
o	--wait	-		Wait until the nodes are there again.
o	--timeout	t:		Give up waiting after this long.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
p	v:node	m
>	node start
o	--state	l:idle|running|unusable|starttaskfailed|waitingforstarttask|creating|starting|rebooting|reimaging|upgradingos|unknown|offline|preempted|leavingpool|deallocating|deallocated	m	All nodes in these states: idle, running, unusable, starttaskfailed, waitingforstarttask, creating, starting, rebooting, reimaging, upgradingos, unknown, offline, preempted, leavingpool, deallocating, deallocated.
o	--wait	-		Wait until the nodes are there again.
o	--timeout	t:		Give up waiting after this long.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
p	v:node	m
>	node deallocate
o	--state	l:idle|running|unusable|starttaskfailed|waitingforstarttask|creating|starting|rebooting|reimaging|upgradingos|unknown|offline|preempted|leavingpool|deallocating|deallocated	m	All nodes in these states: idle, running, unusable, starttaskfailed, waitingforstarttask, creating, starting, rebooting, reimaging, upgradingos, unknown, offline, preempted, leavingpool, deallocating, deallocated.
o	--node-deallocate-option	l:requeue|terminate|taskcompletion		What becomes of running tasks: requeue, terminate, taskcompletion; requeue without it.
o	--wait	-		Wait until the nodes are there again.
o	--timeout	t:		Give up waiting after this long.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
p	v:node	m
>	node remove
o	--state	l:idle|running|unusable|starttaskfailed|waitingforstarttask|creating|starting|rebooting|reimaging|upgradingos|unknown|offline|preempted|leavingpool|deallocating|deallocated	m	All nodes in these states: idle, running, unusable, starttaskfailed, waitingforstarttask, creating, starting, rebooting, reimaging, upgradingos, unknown, offline, preempted, leavingpool, deallocating, deallocated.
o	--node-deallocation-option	l:requeue|terminate|taskcompletion		What becomes of running tasks: requeue, terminate, taskcompletion; requeue without it.
o	--wait	-		Wait until the nodes are gone.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
p	v:node	m
>	node enable-scheduling
o	--state	l:idle|running|unusable|starttaskfailed|waitingforstarttask|creating|starting|rebooting|reimaging|upgradingos|unknown|offline|preempted|leavingpool|deallocating|deallocated	m	All nodes in these states: idle, running, unusable, starttaskfailed, waitingforstarttask, creating, starting, rebooting, reimaging, upgradingos, unknown, offline, preempted, leavingpool, deallocating, deallocated.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
p	v:node	m
>	node disable-scheduling
o	--state	l:idle|running|unusable|starttaskfailed|waitingforstarttask|creating|starting|rebooting|reimaging|upgradingos|unknown|offline|preempted|leavingpool|deallocating|deallocated	m	All nodes in these states: idle, running, unusable, starttaskfailed, waitingforstarttask, creating, starting, rebooting, reimaging, upgradingos, unknown, offline, preempted, leavingpool, deallocating, deallocated.
o	--node-disable-scheduling-option	l:requeue|terminate|taskcompletion		What becomes of running tasks: requeue, terminate, taskcompletion; requeue without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
p	v:node	m
>	node remote-login
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
p	v:node	
>	node logs
o	--container-url-variable	t:		The environment variable that holds the container\'s URL with its SAS.
o	--container-url-file	f:		The file that holds the container\'s URL with its SAS.
o	--since	t:		Logs of this long, up to now; 1h without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
p	v:node	
>	node files
o	--recursive	-		Those of directories too.
o	--start-task	-		Print standard output and standard error of the start task.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
p	v:node	
>	node file
c	show	Print a file of a node.
>	node file show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:pool	
p	v:node	
p	t:	
>	node user
c	add	Make a user account on a node. Without a public key a password is read or asked for.
c	delete	Delete a user account on a node.
>	node user add
o	--name	t:	r	The account\'s name.
o	--ssh-public-key-file	f:		The public key to sign in with, on Linux.
o	--password-variable	t:		The environment variable that holds the password.
o	--password-file	f:		The file that holds the password.
o	--admin	-		Let the account administer the node.
o	--expires-in	t:		When the account ends; the service takes a day.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
p	v:node	
>	node user delete
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:pool	
p	v:node	
p	t:	
>	job
c	list	List the jobs of the account.
c	show	Show a job and count its tasks.
c	create	Create a job, to which tasks can be added.
c	disable	Let no more tasks of a job run.
c	enable	Let the tasks of a disabled job run again.
c	terminate	End a job and what runs of it; the job and its tasks stay to be looked at.
c	delete	Delete a job, its tasks and what they wrote.
>	job list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	job show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:job	
>	job create
o	--id	t:		The job\'s id.
o	--pool-id,--pool	v:pool		The pool it runs on.
o	--priority	t:		From -1000 to 1000; 0 without it.
o	--max-wall-clock-time	t:		How long the job may take, such as 2h.
o	--max-task-retry-count	t:		How often a task that fails is tried again.
o	--on-all-tasks-complete	l:noaction|terminatejob		When all tasks are completed: NOACTION, TERMINATEJOB.
o	--metadata	t:	m	A name and value of your own; repeatable.
o	--json-file	f:		The body of the creation as JSON; other options go over it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
>	job disable
o	--disable-tasks	l:requeue|terminate|wait		What becomes of running tasks: REQUEUE, TERMINATE, WAIT; requeue without it.
o	--wait	-		Wait until the job is disabled.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:job	
>	job enable
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:job	
>	job terminate
o	--reason	t:		Why, for who looks at the job later.
o	--wait	-		Wait until the job is completed.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:job	
>	job delete
o	--wait	-		Wait until the job is gone.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:job	
>	task
c	list	List the tasks of a job.
c	show	Show a task and, where it failed, say why.
c	add	Add a task to a job; with --wait print what it writes.
c	output	Print what a task has written so far: its standard output here, its standard error there.
c	files	List the files of a task.
c	delete	Delete a task and what it wrote.
>	task list
o	--state	l:active|preparing|running|completed		Only tasks in this state: ACTIVE, PREPARING, RUNNING, COMPLETED.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:job	
>	task show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:job	
p	v:task	
>	task add
o	--task-id,--id	t:		The task\'s id; the next number without it.
o	--command-line	t:		What it runs.
o	--environment	t:	m	An environment variable; repeatable.
o	--elevated	-		Run it as an administrator of the node.
o	--max-wall-clock-time	t:		How long it may take, such as 10m.
o	--max-task-retry-count	t:		How often it is tried again when it fails.
o	--json-file	f:		The body of the request as JSON; other options go over it.
o	--wait	-		Wait until it is completed and print what it wrote.
o	--timeout	t:		Give up waiting after this long.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:job	
>	task output
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:job	
p	v:task	
>	task files
o	--recursive	-		Those of directories too.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	v:job	
p	v:task	
>	task delete
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	v:job	
p	v:task	
>	quota
c	show	Show the quotas that limit the account\'s pools, what is used of each and by which pool.
>	quota show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	record
c	start	Record what follows: commands, calls to Azure, waits, and what was printed.
c	stop	End the recording and seal it.
>	record start
o	--keep-names	-		Record the real names of subscription, groups, accounts, people and machines. Without it a recording of a live account has stand-ins, such as account1.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	record stop
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	recording
c	play	Print what a recorded run printed. Needs the file and nothing else.
c	show	Show what a recorded run did: commands, calls to Azure, waits; and whether it is complete.
c	parameters	List the inputs of a recorded run, and what they would be in this session.
c	plan	Say what a recorded run would do here. Only reads.
c	run	Run the changes of a recording in this session, after showing the plan.
c	verify	Say whether what a recorded run left is still as it left it. Only reads.
c	undo	Take a recorded run back: the inverse of each change, the last first.
c	recover	Settle a recording that broke off: look whether its last changes took effect, and seal it.
c	export	Write a recording as a script, a page, a terminal session or a picture.
c	edit	Write a changed copy of a recording, which says what it was made from; the recording stays as it is.
c	convert	Make a recording from a cassette of the Azure CLI (YAML), a HAR file, or a recording of the test proxy of the Azure SDKs (JSON). Which it is, is told by its content.
c	lint	Say what keeps a recording from being run elsewhere. Needs the file and nothing else.
c	diff	Say how two recorded runs differ in what they changed.
c	sign	Sign a sealed recording with an Ed25519 key, so that others can tell who sealed it.
c	verify-signature	Say whether a recording was signed with a key, and not altered since.
>	recording play
o	--speed	t:		Show the commands too, and play in time: 1 as fast as it was, 10 ten times as fast.
o	--step	-		Show the commands too, and wait for Enter before each; Ctrl-C ends it.
o	--skip-waits	-		With --speed: let no pause be longer than a second.
o	--chapter	t:		Begin at the chapter whose title has this text.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	recording show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	recording parameters
o	--set	t:	m	Another value for an input; repeatable. See recording parameters.
o	--secret-variable	t:	m	The environment variable of a secret that was not recorded; repeatable.
o	--secret-file	t:	m	The file of a secret that was not recorded; repeatable.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	recording plan
o	--set	t:	m	Another value for an input; repeatable. See recording parameters.
o	--secret-variable	t:	m	The environment variable of a secret that was not recorded; repeatable.
o	--secret-file	t:	m	The file of a secret that was not recorded; repeatable.
o	--out	f:		Keep the plan in a file, for recording run --plan.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	recording run
o	--set	t:	m	Another value for an input; repeatable. See recording parameters.
o	--secret-variable	t:	m	The environment variable of a secret that was not recorded; repeatable.
o	--secret-file	t:	m	The file of a secret that was not recorded; repeatable.
o	--plan	f:.json		Run only what this plan says; refused if it is stale.
o	--each	t:		Run it at each target of a CSV or JSON file. Its columns: name, context, subscription, account, and inputs.
o	--parallel	t:		With --each: how many at a time; 4 without it.
o	--recordings	t:		With --each: where the recording of each target goes; beside this one without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	f:.batchsh.jsonl	
>	recording verify
o	--set	t:	m	Another value for an input; repeatable. See recording parameters.
o	--secret-variable	t:	m	The environment variable of a secret that was not recorded; repeatable.
o	--secret-file	t:	m	The file of a secret that was not recorded; repeatable.
o	--defaults	-		Show as well what the service filled in by itself.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	recording undo
o	--set	t:	m	Another value for an input; repeatable. See recording parameters.
o	--secret-variable	t:	m	The environment variable of a secret that was not recorded; repeatable.
o	--secret-file	t:	m	The file of a secret that was not recorded; repeatable.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	f:.batchsh.jsonl	
>	recording recover
o	--set	t:	m	Another value for an input; repeatable. See recording parameters.
o	--secret-variable	t:	m	The environment variable of a secret that was not recorded; repeatable.
o	--secret-file	t:	m	The file of a secret that was not recorded; repeatable.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	recording export
o	--format	l:groovy|az|markdown|cast|svg	r	groovy: a script of batchsh; az: a shell script for the Azure CLI; markdown: a page with the output; cast: for asciinema; svg: a picture of the last screen.
o	--out	f:		The file to make; standard output without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	recording edit
o	--out	f:.batchsh.jsonl	r	The file to write.
o	--set	t:	m	Another value for an input, also in what was asked and answered; repeatable.
o	--drop	t:	m	Lines to leave out, such as 12 or 12..20; repeatable. The answer of a call goes with it.
o	--note	t:	m	A note before a line, as recording show numbers them; repeatable.
o	--mark	t:	m	A chapter that begins at a line; repeatable.
o	--title	t:		A title for the new recording.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	recording convert
o	--out	f:.batchsh.jsonl	r	The recording to make.
o	--keep-names	-		Record the real names of subscription, groups, accounts and people, and no stand-ins.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:	
>	recording lint
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	recording diff
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
p	f:.batchsh.jsonl	
>	recording sign
o	--key	f:.pem	r	The private key in PEM, as openssl genpkey -algorithm ed25519 writes it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	recording verify-signature
o	--key	f:.pem	r	The public key in PEM, as openssl pkey -pubout writes it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.batchsh.jsonl	
>	simulator
c	show	Show the simulated Azure: world, clock, seed, what exists and what is still to come.
c	worlds	List the worlds that come with batchsh; --simulated=NAME starts in one.
c	clock	Show the virtual time, or make it pass.
c	save	Save everything that exists and is to come in a file.
c	load	Go on from a saved state.
c	reset	Begin the world again: what was done in it is gone, faults and all.
c	fork	Go on in a copy of everything, to see what would happen; --back gives the copy up.
c	explain	Say how the simulated behaviour of an operation is known, and which test shows it.
c	serve	Serve a simulated Azure over HTTPS on this machine until Ctrl-C, for az and the Azure libraries.
c	fault	What shall go wrong in the simulated Azure.
>	simulator show
o	--events	t:		List this many of the next events instead.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	simulator worlds
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	simulator clock
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	t:	
p	t:	
>	simulator save
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:	
>	simulator load
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:	
>	simulator reset
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	simulator fork
o	--back	-		Give the copy up and go on where it was made.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	t:	
>	simulator explain
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	t:	
>	simulator serve
o	--port	t:		The port; any free one without it.
o	--speed	t:		Simulated seconds for each real one; 1 without it. At 0 the time stands until it is advanced by POST /_batchsh/clock/advance.
o	--print	l:az|python|node|java		Say on standard error what to paste for a client: az, python, node or java.
o	--state	f:		Go on from this file if it is there, and save everything in it at the end.
o	--verbose	-		Tell each request on standard error.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	simulator fault
c	add	Let something go wrong.
c	list	List the faults, and how often each was met and struck.
c	clear	Take a fault away, or all of them.
>	simulator fault add
o	--id	t:		A name for the fault.
o	--operation	t:		Which requests, such as batch.pool.create or \'batch.pool.*\'; all without it.
o	--resource	t:		Which resources, by path or last name; * and ? stand for anything.
o	--nth	t:		The first match that is struck; 1 without it.
o	--count	t:		How many are struck from then on; 0 is all. 1 without it.
o	--from	t:		From which virtual time on, such as 2026-01-01T12:00:00Z, or after how long, such as 2h.
o	--probability	t:		The chance of each match, from 0 to 1; drawn from the seed, so that runs repeat.
o	--status	t:		status: the HTTP status; 500 without it.
o	--code	t:		status, throttle: the error code.
o	--message	t:		status, throttle: the error message.
o	--retry-after	t:		status, throttle: the time to wait.
o	--delay	t:		latency: before the answer; slow-operation: until its end; spot-preemption: after the node is idle.
o	--share	t:		partial-allocation: the share of nodes that come.
o	--factor	t:		slow-replication: how many times slower.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	l:status|throttle|latency|reset-before|reset-after|truncated|slow-operation|key-rotated|allocation-timeout|partial-allocation|quota-reached|spot-preemption|node-unusable|start-task-failed|slow-replication|replica-missing	
>	simulator fault list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	simulator fault clear
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	t:	
>	config
c	list	List the settings. A flag wins over an environment variable, that over the project\'s .batchsh.toml, that over
c	show	Show one setting: its value, where it comes from, and what it may be.
c	set	Write a setting into your configuration file, or into that of the project.
c	unset	Remove a setting from your configuration file, so that its default holds.
>	config list
o	--show-origin	-		Say where each value comes from.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	config show
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	l:context|simulator.world|output.format|output.color|output.theme|output.pager|line.editing-mode|line.highlight|line.suggestions|line.validation|line.editor|history.size|prompt.parts|prompt.toolbar|safety.production-contexts|safety.read-only	
>	config set
o	--project	-		Write .batchsh.toml of the present folder.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the line and do not write it.
p	l:context|simulator.world|output.format|output.color|output.theme|output.pager|line.editing-mode|line.highlight|line.suggestions|line.validation|line.editor|history.size|prompt.parts|prompt.toolbar|safety.production-contexts|safety.read-only	
p	t:	
>	config unset
o	--project	-		Remove it from .batchsh.toml of the present folder.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	l:context|simulator.world|output.format|output.color|output.theme|output.pager|line.editing-mode|line.highlight|line.suggestions|line.validation|line.editor|history.size|prompt.parts|prompt.toolbar|safety.production-contexts|safety.read-only	
>	alias
c	list	List your own words for lines.
c	set	Give a line a word of your own. $1 to $9 in it stand for the words behind it; words without a place of
c	delete	Forget a word of your own.
>	alias list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	alias set
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	t:	
p	t:	
>	alias delete
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	t:	
>	jobs
o	--wait	-		Wait until it has ended.
o	--stop	-		Interrupt it. What it asked of Azure goes on there.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	t:	
>	history
o	--all,-a	-		Those of all contexts.
o	--grep,-g	t:		Only those with this text in them, in any case.
o	--last,-n	t:		At most so many; 50 without it.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	tutorial
c	list	List the tutorials, and how far you have come in each.
c	start	Do a tutorial at the prompt, on a simulated Azure of its own; your session is back afterwards.
c	next	Look whether the step is done and go on; otherwise show it again and say what is missing.
c	hint	Show a command that does the step.
c	skip	Let the tutorial do the step, and go on.
c	stop	Leave the tutorial and go back to the session before it.
>	tutorial list
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	tutorial start
o	--step	t:		Begin with this step; 1 is the beginning.
o	--play	-		Do all its steps without asking, and show what they do.
o	--record	f:.batchsh.jsonl		With --play: keep it as a recording, each step a chapter.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	l:first-pool|prepare-an-image|large-pool|why-pools-fail|replay-elsewhere|new-image-version	
>	tutorial next
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	tutorial hint
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	tutorial skip
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	tutorial stop
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	completion
c	bash	Print the completion script for bash. Once: source <(batchsh completion bash)
c	zsh	Print the completion script for zsh. Once: source <(batchsh completion zsh)
c	fish	Print the completion script for fish. Once: batchsh completion fish | source
c	install	Put the completion script where the shell finds it.
c	refresh	Ask Azure for the names that Tab completes, and keep them for outer shells.
>	completion bash
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	completion zsh
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	completion fish
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	completion install
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
o	--dry-run	-		Show the request and do not send it.
o	--yes,-y	-		Answer yes where the command asks.
o	--confirm	t:	m	The name to confirm with, where the command asks for one.
p	l:bash|zsh|fish	
>	completion refresh
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
>	run
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	f:.groovy	
p	t:	m
>	watch
o	--every	t:		The time between two rounds, such as 30s; 5 seconds without it.
o	--times	t:		End after so many rounds.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	t:	m
>	help
o	--as	l:markdown|man		The reference page of a command, or of batchsh itself: MARKDOWN, MAN.
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.
p	k	m
>	exit
o	--output,-o	l:table|vertical|json|jsonc|yaml|tsv|csv|none		How the result is printed: table, vertical, json, jsonc, yaml, tsv, csv, none.
o	--query	q:		A JMESPath query over the result.'

function __batchsh_candidates
    set -l tokens (commandline -opc)
    set -l current (commandline -ct | string unescape 2>/dev/null; or commandline -ct | string trim -l -c '\'"')
    set -lx BATCHSH_LOOSE 1
    set -lx BATCHSH_WORDS (string join \n -- $tokens[2..-1] | string collect)
    set -lx BATCHSH_CURRENT "$current"
    printf '%s\n' $__batchsh_grammar | awk $__batchsh_awk | while read -l -d \n row
        if string match -q \tcontexts\t'*' -- $row
            set -l attached (string split \t -- $row)[3]
            __batchsh_contexts $attached
        else if string match -q \tfiles\t'*' -- $row
            set -l parts (string split \t -- $row)
            __batchsh_files "$parts[3]" "$parts[4]" "$current"
        else
            printf '%s\n' $row
        end
    end
end

function __batchsh_contexts
    set -l folder $HOME/.config
    set -q XDG_CONFIG_HOME; and set folder $XDG_CONFIG_HOME
    printf '%s\tsimulated\n' $argv[1]simulated $argv[1]simulated-shared-key
    for file in $folder/batchsh/contexts/*.json
        printf '%s\tsaved\n' $argv[1](string replace -r '\.json$' '' (basename $file))
    end
end

function __batchsh_files
    set -l attached $argv[1]
    set -l typed (string sub -s (math (string length -- "$attached") + 1) -- $argv[3])
    for file in (__fish_complete_path $typed)
        set -l name (string split -m 1 \t -- $file)[1]
        if test -z "$argv[2]"; or string match -q '*/' -- $name
            printf '%s%s\n' $attached $name
        else
            for suffix in (string split , -- $argv[2])
                string match -q "*$suffix" -- $name; and printf '%s%s\n' $attached $name
            end
        end
    end
    # Recordings that were given no place are found by their names.
    if string match -q '*.batchsh.jsonl*' -- "$argv[2]"; and not string match -q '*/*' -- "$typed"
        set -l state $HOME/.local/state
        string match -q '/*' -- "$XDG_STATE_HOME"; and set state $XDG_STATE_HOME
        for file in $state/batchsh/recordings/*.batchsh.jsonl
            printf '%s%s\trecorded earlier\n' $attached $file
        end
    end
end

complete -c batchsh -f -k -a '(__batchsh_candidates)'
