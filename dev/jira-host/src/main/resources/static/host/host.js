/* Dialogs and forms of the host's own pages, over Jira's REST API. */
(function ($) {
    'use strict';

    function call(method, address, body) {
        return $.ajax({
            url: window.contextPath + address,
            type: method.toUpperCase(),
            contentType: 'application/json',
            headers: { 'X-Atlassian-Token': 'no-check' },
            data: body === undefined ? undefined : JSON.stringify(body)
        });
    }

    function fail($form, response) {
        var answer = response.responseJSON || { errorMessages: ['Jira answered ' + response.status], errors: {} };
        $form.find('.error').remove();
        var rest = (answer.errorMessages || []).slice();
        $.each(answer.errors || {}, function (field, text) {
            var $field = $form.find('[name="' + field + '"], [data-error="' + field + '"]').first();
            if ($field.length) {
                $('<div class="error"></div>').text(text).insertAfter($field);
            } else {
                rest.push(text);
            }
        });
        var $errors = $form.find('.host-errors').empty();
        if (!$errors.length) {
            $errors = $('<div class="host-errors"></div>').prependTo($form);
        }
        rest.forEach(function (text) {
            $('<div class="aui-message aui-message-error"><p></p></div>').appendTo($errors).find('p').text(text);
        });
    }

    function offset(local) {
        var date = local ? new Date(local) : new Date();
        return date.toISOString().replace('Z', '+0000');
    }

    function send($form, request) {
        request.done(function () { window.location.reload(); }).fail(function (response) { fail($form, response); });
    }

    $(document).on('click', '[data-dialog]', function (event) {
        event.preventDefault();
        var $dialog = $('#' + $(this).data('dialog'));
        var $form = $dialog.find('form');
        if (this.classList.contains('edit-worklog')) {
            var address = $form.attr('data-rest').split(':')[1].replace(/\/worklog.*/, '/worklog/' + $(this).data('id'));
            $form.attr('data-rest', 'put:' + address);
            $form.find('[name=timeSpent]').val($(this).data('spent'));
            $form.find('[name=started]').val($(this).data('started'));
            $form.find('[name=comment]').val($(this).data('comment'));
        }
        AJS.dialog2($dialog).show();
    });

    $(document).on('click', '.host-close', function () {
        AJS.dialog2($(this).closest('.aui-dialog2')).hide();
    });

    $(document).on('click', 'a[data-rest]', function (event) {
        event.preventDefault();
        var parts = $(this).data('rest').split(':');
        var question = $(this).data('confirm');
        if (!question || window.confirm(question)) {
            send($('body'), call(parts[0], parts[1]));
        }
    });

    $(document).on('submit', 'form[data-rest]', function (event) {
        event.preventDefault();
        var $form = $(this);
        var parts = $form.attr('data-rest').split(':');
        var body = {};
        $form.serializeArray().forEach(function (field) {
            body[field.name] = field.name === 'started' ? offset(field.value) : field.value;
        });
        send($form, call(parts[0], parts[1], body));
    });

    $(document).on('submit', '#link-issue-form', function (event) {
        event.preventDefault();
        var $type = $('#link-type option:selected');
        var mine = { key: $(this).data('key') };
        var other = { key: $('#link-key').val() };
        var outward = $type.data('outward') === true;
        send($(this), call('post', '/rest/api/2/issueLink', {
            type: { name: $type.val() },
            inwardIssue: outward ? mine : other,
            outwardIssue: outward ? other : mine
        }));
    });

    $(document).on('submit', '#edit-issue-form', function (event) {
        event.preventDefault();
        send($(this), call('put', '/rest/api/2/issue/' + $(this).data('key'), {
            fields: { summary: $('#edit-summary').val(), description: $('#edit-description').val() }
        }));
    });

    $(document).on('submit', '#delete-issue-form', function (event) {
        event.preventDefault();
        var $form = $(this);
        call('delete', '/rest/api/2/issue/' + $form.data('key') + '?deleteSubtasks=true')
            .done(function () { window.location = window.contextPath + '/issues/'; })
            .fail(function (response) { fail($form, response); });
    });
}(jQuery));
