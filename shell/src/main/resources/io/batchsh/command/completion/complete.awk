# Completes a line of batchsh: reads the grammar, prints what can stand at the cursor, a tab between word and description.
# Files are asked for by a line of its own: a tab, what stands before the name in the word, a tab, the suffixes.
BEGIN {
    FS = "\t"
    count = split(ENVIRON["BATCHSH_WORDS"], words, "\n")
    current = ENVIRON["BATCHSH_CURRENT"]
    home = ENVIRON["HOME"]
    cache = (ENVIRON["XDG_CACHE_HOME"] ~ /^\// ? ENVIRON["XDG_CACHE_HOME"] : home "/.cache") "/batchsh/completion/"
    base = (ENVIRON["XDG_CONFIG_HOME"] ~ /^\// ? ENVIRON["XDG_CONFIG_HOME"] : home "/.config") "/batchsh/config.toml"
    context = configured_context()
    read_aliases()
    most = 1000
}
$1 == ">" { section = $2; next }
$1 == "c" { commands[section] = commands[section] "\n" $2; described[section, $2] = $3; next }
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
        sub(/\/[^\/]*$/, "", folder)
    }
    found = context_of(base)
    return found == "" ? "simulated" : found
}
function context_of(file,    row, found) {
    while ((getline row < file) > 0) {
        if (row ~ /^[ \t]*\[/) { break }
        if (row ~ /^[ \t]*context[ \t]*=/) {
            found = row
            sub(/^[^=]*=[ \t]*["\047]?/, "", found)
            sub(/["\047 \t#].*$/, "", found)
        }
    }
    close(file)
    return found
}
# Words for lines; they are in the file of the person only.
function read_aliases(    row, inside, name) {
    while ((getline row < base) > 0) {
        if (row ~ /^[ \t]*\[/) { inside = row ~ /^[ \t]*\[aliases\]/; continue }
        if (!inside || row !~ /^[ \t]*["\047]?[A-Za-z_][A-Za-z0-9_-]*["\047]?[ \t]*=/) { continue }
        name = row
        sub(/[ \t]*=.*/, "", name)
        gsub(/[ \t"\047]/, "", name)
        sub(/^[^=]*=[ \t]*/, "", row)
        if (row ~ /^"/) { sub(/^"/, "", row); sub(/"[ \t]*(#[^"]*)?$/, "", row); gsub(/\\"/, "\"", row) }
        else { sub(/^\047/, "", row); sub(/\047[ \t]*(#[^\047]*)?$/, "", row) }
        if (!(name in alias)) { aliases[++alias_count] = name }
        alias[name] = row
    }
    close(base)
}
# What an alias stands for, up to the first word that is still to come.
function expand(line,    part, n, i) {
    n = split(line, part, " ")
    for (i = 1; i <= n && part[i] !~ /\$[1-9]/; i++) {
        gsub(/["\047]/, "", part[i])
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
    } else if (path == "" && word ~ /\.groovy$/) {
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
            n = split(substr(commands[path], 2), all, "\n")
            for (i = 1; i <= n; i++) { add(all[i], described[path, all[i]], current) }
            for (i = 1; path == "" && !helping && i <= alias_count; i++) {
                if (!(("", aliases[i]) in described)) { add(aliases[i], alias[aliases[i]], current) }
            }
        }
        if (parameter() == "k") {
            n = split(substr(commands[""], 2), all, "\n")
            for (i = 1; i <= n; i++) { add(all[i], described["", all[i]], current) }
        } else if (parameter() != "") {
            values(parameter(), "", current)
        }
        if (path == "" && (kept == 0 || current ~ /\//)) { files("", ".groovy") }
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
        print "\tcontexts\t" attached
    } else if (what == "q:") {
        result_fields(typed)
    } else if (what ~ /^v:/) {
        snapshot(substr(what, 3), typed)
    } else if (what ~ /^f:/) {
        files(attached, substr(what, 3))
    }
}
function files(attached, suffixes) {
    print "\tfiles\t" attached "\t" suffixes
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
        n = split(row, field, "\t")
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
        split(row, field, "\t")
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
        n = split(row, field, "\t")
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
        if (row ~ /\*\//) { break }
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
        print prefix word "\t" description
    } else if (place > 1 && loose < most) {
        loosely[++loose] = prefix word "\t" description
    } else if (place == 0 && far < most && are_in(tolower(word), tolower(typed))) {
        scattered[++far] = prefix word "\t" description
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
}
