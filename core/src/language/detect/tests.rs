use super::normal::is_word;
use super::*;

/// Language, and short texts in it.
const SNIPPETS: &[(&str, &[&str])] = &[
    (
        "python",
        &[
            "x = [1, 2]\nfor i in x:\n    print(i)\n",
            "rows = db.execute(f'select {x}')",
            "import os\nos.system(cmd)",
            "def area(self):\n    return self.w * self.h",
            "try:\n    load()\nexcept OSError:\n    pass",
            "with open(path) as file:\n    data = file.read()",
            "total = sum(row.price for row in rows)",
            "if user is None and not force:\n    raise ValueError(\"no user\")",
            "# read it again\nlines = text.splitlines()\nfirst, *rest = lines",
            "class Shape(Base):\n    sides = 4",
        ],
    ),
    (
        "javascript",
        &[
            "const a = b => b + 1;",
            "el.innerHTML = `<b>${name}</b>`;",
            "for (const x of xs) { total += x; }",
            "function add(a, b) {\n  return a + b;\n}",
            "const fs = require('fs');\nfs.readFile(path, (err, data) => {\n  done(err);\n});",
            "import React from 'react';\nexport default function App() {\n  return <p>hello</p>;\n}",
            "app.get('/', async (req, res) => {\n  res.send(await page(req.query.id));\n});",
            "var that = this;\n$('#list').on('click', function () {\n  that.open();\n});",
            "if (typeof value === 'undefined') {\n  value = {};\n}",
        ],
    ),
    (
        "typescript",
        &[
            "const names: string[] = [];",
            "interface Point {\n  x: number;\n  y: number;\n}",
            "function add(a: number, b: number): number {\n  return a + b;\n}",
            "export type Id = string | number;",
            "class Store {\n  private items: Map<string, Item> = new Map();\n}",
            "async function load(id: string): Promise<User> {\n  return await get(id);\n}",
            "const body = req.body as any;\nres.send(body.name);",
            "import { Injectable } from '@angular/core';\n\n@Injectable()\nexport class Api {\n  constructor(private http: HttpClient) {}\n}",
            "let found: User | undefined;\nfor (const user of users) {\n  found = user;\n}",
        ],
    ),
    (
        "java",
        &[
            "public class Main {\n    public static void main(String[] args) {\n    }\n}",
            "List<String> names = new ArrayList<>();\nnames.add(\"a\");",
            "import java.util.List;",
            "String query = \"select \" + request.getParameter(\"id\");",
            "@Override\npublic int hashCode() {\n    return id;\n}",
            "try {\n    reader.close();\n} catch (IOException e) {\n    e.printStackTrace();\n}",
            "for (Item item : items) {\n    total += item.getPrice();\n}",
            "private final Map<String, User> users = new HashMap<>();",
            "MessageDigest digest = MessageDigest.getInstance(\"MD5\");\ndigest.update(data);",
        ],
    ),
    (
        "csharp",
        &[
            "using System;\n\nnamespace Shop\n{\n}",
            "public string Name { get; set; }",
            "Console.WriteLine($\"hello {name}\");",
            "foreach (var item in items)\n{\n    total += item.Price;\n}",
            "var command = new SqlCommand(sql, connection);\ncommand.ExecuteNonQuery();",
            "[HttpPost]\npublic async Task<IActionResult> Save(Order order)\n{\n    return Ok();\n}",
            "private readonly ILogger _logger;",
            "string path = Path.Combine(root, name);\nreturn File.ReadAllText(path);",
            "using (var stream = File.OpenRead(path))\n{\n    return stream.Length;\n}",
        ],
    ),
    (
        "c",
        &[
            "char buf[16];\nstrcpy(buf, name);",
            "int f(int *a) { return *a; }",
            "#include <stdio.h>\nint main(void) { return 0; }",
            "struct node *next = list->next;\nfree(list);",
            "#define MAX 10\nstatic int count;",
            "if (p == NULL)\n    return -1;",
            "for (i = 0; i < n; i++)\n    sum += a[i];\nprintf(\"%d\\n\", sum);",
            "typedef struct {\n    unsigned int len;\n    char *data;\n} buffer_t;",
            "static void print(const char *text, size_t length)\n{\n    fwrite(text, 1, length, stdout);\n}",
        ],
    ),
    (
        "cpp",
        &[
            "#include <iostream>\nint main() { std::cout << 1; }",
            "std::vector<int> v;\nv.push_back(3);",
            "template <typename T>\nT largest(T a, T b) { return a > b ? a : b; }",
            "class Shape {\npublic:\n    virtual double area() const = 0;\n};",
            "for (const auto& name : names) {\n    print(name);\n}",
            "Parser::Parser(const std::string& text) : text_(text), at_(0) {}",
            "auto copy = static_cast<char*>(malloc(n));\nmemcpy(copy, data, n);",
            "using namespace std;\nstring s;\ncin >> s;",
            "int *p = nullptr;\nif (p == nullptr) return;",
        ],
    ),
    (
        "go",
        &[
            "package main\n\nfunc main() {\n}",
            "rows, err := db.Query(sql)\nif err != nil {\n\treturn nil, err\n}",
            "for i, name := range names {\n\tfmt.Println(i, name)\n}",
            "type Point struct {\n\tX, Y int\n}",
            "func (s *Server) Close() error {\n\treturn s.conn.Close()\n}",
            "defer file.Close()",
            "go func() {\n\tdone <- true\n}()",
            "counts := make(map[string]int)\ncounts[word]++",
            "func handler(w http.ResponseWriter, r *http.Request) {\n\tw.Write([]byte(r.URL.Path))\n}",
        ],
    ),
    (
        "php",
        &[
            "<?php\necho $name;",
            "$id = $_GET['id'];\n$rows = mysqli_query($db, \"select $id\");",
            "<ul>\n<?php foreach ($items as $item): ?>\n  <li><?= $item ?></li>\n<?php endforeach; ?>\n</ul>",
            "public function save(Request $request)\n{\n    $this->store->put($request->all());\n}",
            "if (!isset($_SESSION['user'])) {\n    header('Location: login.php');\n    exit;\n}",
            "namespace App\\Models;\n\nuse App\\Base;\n\nclass User extends Base\n{\n}",
            "$total = array_sum(array_map(fn($row) => $row['price'], $rows));",
            "function add($a, $b) {\n    return $a + $b;\n}",
            "<html>\n<body>\n<script>var x = 1;</script>\n<p>Hello <?php echo htmlspecialchars($_GET['n']); ?></p>",
        ],
    ),
    (
        "ruby",
        &[
            "def name\n  @name\nend",
            "puts \"hello #{name}\"",
            "items.each do |item|\n  total += item.price\nend",
            "require 'json'\ndata = JSON.parse(text)",
            "class User < ApplicationRecord\n  has_many :orders\nend",
            "return unless user.nil?",
            "attr_reader :name, :age",
            "names = users.map(&:name).reject { |n| n.empty? }",
            "begin\n  load(path)\nrescue IOError => e\n  warn e.message\nend",
            "if count > 3\n  stop\nelsif count\n  wait\nend",
        ],
    ),
    (
        "rust",
        &[
            "fn main() {\n    println!(\"hello\");\n}",
            "let mut total = 0;",
            "use std::fs;\nlet text = fs::read_to_string(path)?;",
            "match value {\n    Some(x) => x,\n    None => return Err(Error::Empty),\n}",
            "impl Shape for Square {\n    fn area(&self) -> f64 {\n        self.side * self.side\n    }\n}",
            "#[derive(Debug, Clone)]\npub struct Point {\n    x: i32,\n}",
            "let names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();",
            "if let Some(first) = list.first() {\n    use_it(first);\n}",
            "pub fn parse<'a>(text: &'a str) -> Option<&'a str> {\n    text.split(',').next()\n}",
        ],
    ),
];

#[test]
fn short_snippets_are_told_apart() {
    let mut wrong = Vec::new();
    for (name, texts) in SNIPPETS {
        for text in *texts {
            let found = detect(text).map(|detection| detection.language.name);
            if found != Some(name) {
                wrong.push(format!("{name} taken as {found:?}:\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_language_has_snippets() {
    let has = |name| SNIPPETS.iter().any(|(other, texts)| *other == name && texts.len() >= 8);
    assert!(ALL.iter().all(|language| has(language.name)));
}

/// A blank that the normal form drops would keep a shape from ever fitting.
#[test]
fn shapes_are_in_normal_form() {
    let beside_blank = |letter: Option<char>| letter.is_some_and(|letter| is_word(letter) || "…•↑↕↓".contains(letter));
    for language in ALL {
        let hints = &language.hints;
        for shape in [hints.own, hints.shared, hints.common].concat() {
            for (at, _) in shape.match_indices(' ') {
                let (before, after) = (shape[..at].chars().next_back(), shape[at + 1..].chars().next());
                assert!(beside_blank(before) && beside_blank(after), "{}: {shape}", language.name);
            }
        }
    }
}

#[test]
fn what_is_extended_exists() {
    for language in ALL {
        assert!(language.hints.extends.is_none_or(|name| ALL.iter().any(|other| other.name == name)));
    }
}

#[test]
fn strings_and_comments_do_not_speak() {
    for (text, name) in [
        ("# def f(): in Python this was import os\nputs 'const x = 1;'\n", "ruby"),
        ("// std::vector was used here\nchar *p = malloc(3); /* template<T> */", "c"),
        ("print(\"$this->name; echo $x;\")\nx = None", "python"),
    ] {
        assert_eq!(detect(text).map(|detection| detection.language.name), Some(name), "{text}");
    }
}

#[test]
fn more_to_go_by_is_surer() {
    let confidence = |text: &str| detect(text).map_or(0.0, |detection| detection.confidence);
    assert!(confidence("x = 1") < 0.6);
    assert!(confidence("def f(self):\n    if self.x is None:\n        return None\n    return self.x") > 0.9);
}

#[test]
fn nothing_is_nothing() {
    assert!(detect("").is_none());
    assert!(detect(" \n\t\n").is_none());
}

#[test]
fn odd_text_does_not_panic() {
    detect(&"🦀".repeat(20_000));
    detect("\0\u{1}\u{2}");
    detect("\"é' /* */* \\\" é");
    detect(&"(a.b".repeat(10_000));
}
