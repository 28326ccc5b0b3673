// A small program for each language: what a criterion needs, what it does not, and the tokens that need more than a table
// to be read (indentation, here documents, templates, raw texts).

// Neighbours have different criteria, so that a line that is marked is that of the program on the screen.
/** @type {{language: string, title: string, criterion: number, code: string}[]} */
export const PROGRAMS = [
  {
    language: "python",
    title: "Python",
    criterion: 8,
    code: `def invoice(rows, label):
    total = 0
    note = f"""for {label}
and others"""
    for row in rows:
        total += row
    print(note)
    return total
`,
  },
  {
    language: "javascript",
    title: "JavaScript",
    criterion: 9,
    code: `function invoice(rows, label) {
  let total = 0;
  let seen = 0;
  const note = \`for \${label}
and others\`;
  const short = /^a+\\/b$/.test(label);
  for (const row of rows) total += row;
  console.log(note, short, seen);
  return total;
}
`,
  },
  {
    language: "typescript",
    title: "TypeScript",
    criterion: 7,
    code: `function invoice(rows: number[], label: string): number {
  let total = 0;
  const note = \`for \${label}\`;
  const seen = rows as unknown as Array<number>;
  for (const row of rows) total += row;
  console.log(note, seen!);
  return total;
}
`,
  },
  {
    language: "typescript",
    title: "TypeScript",
    criterion: 4,
    code: `export function Row({ name, size }: { name: string; size: number }) {
  const label = name.trim();
  const unused = size + 1;
  return <li title={label}>It is {label}</li>;
}
`,
  },
  {
    language: "java",
    title: "Java",
    criterion: 10,
    code: `class Invoice {
    int total(int[] rows, String label) {
        int total = 0;
        String note = """
            for %s
            """.formatted(label);
        for (int row : rows) {
            total += row;
        }
        return total;
    }
}
`,
  },
  {
    language: "csharp",
    title: "C#",
    criterion: 11,
    code: `class Invoice
{
    int Total(int[] rows, string label)
    {
        var total = 0;
        var note = $"for {label} {{}}";
        var raw = """
            as "is"
            """;
        foreach (var row in rows) total += row;
        return total;
    }
}
`,
  },
  {
    language: "c",
    title: "C",
    criterion: 8,
    code: `#include <stdio.h>

int total(const int *rows, int n) {
    int sum = 0;
    int seen = 0;
    for (int i = 0; i < n; i++) sum += rows[i];
    printf("%d", seen);
    return sum;
}
`,
  },
  {
    language: "cpp",
    title: "C++",
    criterion: 9,
    code: `#include <vector>

int total(const std::vector<int> &rows) {
    int sum = 0;
    auto note = R"(as "is")";
    int seen = 0;
    for (auto row : rows) sum += row;
    (void)note, (void)seen;
    return sum;
}
`,
  },
  {
    language: "go",
    title: "Go",
    criterion: 10,
    code: `package invoice

func Total(rows []int, label string) int {
	total := 0
	note := \`as "is"\`
	for _, row := range rows {
		total += row
	}
	println(note, label)
	return total
}
`,
  },
  {
    language: "php",
    title: "PHP",
    criterion: 9,
    code: `<?php
function total(array $rows, string $label): int {
    $total = 0;
    $note = <<<TEXT
for {$label}
TEXT;
    foreach ($rows as $row) { $total += $row; }
    echo $note;
    return $total;
}
`,
  },
  {
    language: "ruby",
    title: "Ruby",
    criterion: 10,
    code: `def total(rows, label)
  total = 0
  note = <<~TEXT
    for #{label}
  TEXT
  rows.each do |row|
    total += row
  end
  puts note
  total
end
`,
  },
  {
    language: "rust",
    title: "Rust",
    criterion: 7,
    code: `fn total(rows: &[i32], label: &str) -> i32 {
    let mut total = 0;
    let note = r#"as "is""#;
    for row in rows {
        total += row;
    }
    return total;
}
`,
  },
];
