<?php
declare(strict_types=1);

const MEMBERS = __DIR__ . '/../data/members.xml';

function nextNumber(DOMDocument $document): int
{
    $highest = 1000;
    foreach ($document->getElementsByTagName('member') as $member) {
        $highest = max($highest, (int) $member->getAttribute('number'));
    }
    return $highest + 1;
}

function addMember(string $name, string $town, DateTimeImmutable $joined): int
{
    $document = new DOMDocument();
    $document->preserveWhiteSpace = false;
    if (!$document->load(MEMBERS)) {
        throw new RuntimeException('The list of members cannot be read.');
    }
    $number = nextNumber($document);
    $name = htmlspecialchars($name, ENT_XML1 | ENT_QUOTES);
    $town = htmlspecialchars($town, ENT_XML1 | ENT_QUOTES);
    $fragment = $document->createDocumentFragment();
    $fragment->appendXML(
        "<member number=\"$number\"><role>member</role>"
        . "<name>$name</name><town>$town</town>"
        . '<joined>' . $joined->format('Y-m-d') . '</joined></member>'
    );
    $document->documentElement->appendChild($fragment);
    $document->formatOutput = true;
    if ($document->save(MEMBERS) === false) {
        throw new RuntimeException('The list of members cannot be saved.');
    }
    return $number;
}

$name = trim((string) filter_input(INPUT_POST, 'name'));
$town = trim((string) filter_input(INPUT_POST, 'town'));
if ($name === '' || mb_strlen($name) > 80 || mb_strlen($town) > 80) {
    http_response_code(422);
    exit('Please enter your name and town.');
}
$number = addMember($name, $town, new DateTimeImmutable());
error_log("new member $number");
header('Location: /welcome.php?number=' . $number, true, 303);
