package House;
# What every check shares: which files are ours, what is code and what is comment, the exceptions
# with their reasons, and one way to say what was looked at and what is wrong.
#
# A check is run from the root of the repository. It prints a line with how many things it looked
# at, then each problem as file:line and a sentence, and exits 1 when there is one.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Exporter 'import';
our @EXPORT = qw(@folders @pure files lines code problem excused finish);

# The one-way flow: a folder of src/ may include only the folders before it.
our @folders = qw(base calendar record law duties access commands ledger views inbound components
    pages outbound storage daemons server cli county);

# The folders that touch nothing: the core (base to views), and the translators, just as pure.
our @pure = @folders[0 .. 12];

my @problems;
my @exceptions;
my $check;

# Every file git knows or would take in, that matches the pattern.
sub files {
    my ($pattern) = @_;
    open my $list, '-|:raw', qw(git ls-files -z --cached --others --exclude-standard)
        or die "git could not list the files: $!\n";
    local $/ = "\0";
    my %seen;
    while (my $file = <$list>) {
        chomp $file;
        $seen{$file} = 1 if -f $file && !-l $file && $file =~ $pattern;
    }
    return sort keys %seen;
}

sub lines {
    my ($file) = @_;
    open my $in, '<:raw', $file or die "$file cannot be read: $!\n";
    my @lines = map { utf8::decode($_); s/\r?\n\z//; $_ } <$in>;
    return @lines;
}

# The lines of a C++ file with comments and the insides of literals blanked, so that a word in a
# sentence is never taken for code. Lines keep their numbers.
sub code {
    my ($file) = @_;
    my $text = join "\n", lines($file);
    my $blank = sub { my $s = shift; $s =~ s/[^\n]/ /g; $s };
    $text =~ s{
        (?<raw>  R"(?<mark>[^()\s\\]{0,16})\(.*?\)\k<mark>" )
      | (?<note> //[^\n]* | /\*.*?\*/ )
      | (?<include> ^\#include[^\n]* )
      | (?<text> "(?:[^"\\\n]|\\.)*" )
      | (?<char> (?<![0-9A-Za-z_])'(?:[^'\\\n]|\\.)*' )
    }{
        my $kept = $&;
        if (defined $+{include}) { $kept }
        elsif (defined $+{note}) { $blank->($kept) }
        else { my $inner = $blank->(substr $kept, 1, -1); '"' . $inner . '"' }
    }gxmse;
    return split /\n/, $text, -1;
}

sub problem {
    my ($file, $line, $sentence) = @_;
    push @problems, "$file:$line: $sentence";
}

# Whether exceptions.txt excuses this check from this file (or this name in it). Each exception must
# be needed: finish() complains of one that excused nothing.
sub excused {
    my ($name, $what) = @_;
    load($name);
    my $found = 0;
    for my $exception (@exceptions) {
        next unless $exception->{what} eq $what;
        $exception->{used} = $found = 1;
    }
    return $found;
}

sub load {
    my ($name) = @_;
    return if defined $check;
    $check = $name;
    my $file = 'script/dev/checks/exceptions.txt';
    return unless -f $file;
    my $number = 0;
    for (lines($file)) {
        $number++;
        next if /^\s*(#|$)/;
        my ($for, $what, $reason) = /^(\S+)\s+(\S+)\s+(\S.*)/
            or problem($file, $number, 'An exception is a check, a file and a reason.'), next;
        next unless $for eq $check;
        push @exceptions, {what => $what, file => $file, line => $number, used => 0};
    }
}

# Says what was looked at and what is wrong, and ends the check.
sub finish {
    my ($name, $count, $things) = @_;
    load($name);
    for my $exception (grep { !$_->{used} } @exceptions) {
        problem($exception->{file}, $exception->{line}, 'Nothing needs this exception any more.');
    }
    printf "%-9s looked at %s: %s\n", $name, "$count $things",
        @problems == 0 ? 'well' : @problems == 1 ? '1 problem' : scalar(@problems) . ' problems';
    print "  $_\n" for @problems;
    exit(@problems ? 1 : 0);
}

1;
